import { AppError } from '@parley/contract/errors';
import type { BotId, SourceId, TenantId } from '@parley/contract/ids';
import type { Transaction } from 'kysely';
import { openDatabase } from './open-database.ts';
import type { Schema } from './schema.ts';
import type { Database, IdentityDb, SystemDb, TenantDb, TenantScope } from './tenancy.ts';

declare const database: Database;
declare const scope: TenantScope;
declare const tenantDb: TenantDb;
declare const systemDb: SystemDb;
declare const identityDb: IdentityDb;
declare const bareTransaction: Transaction<Schema>;
declare const tenantId: TenantId;
declare const sourceId: SourceId;
declare const botId: BotId;
declare const text: string;

/** A store: it takes the tenant's transaction. */
function findSource(db: TenantDb, id: SourceId) {
  return db.selectFrom('sources').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A store of work that belongs to no tenant. */
function countTenants(db: SystemDb) {
  return db
    .selectFrom('tenants')
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
}

/** A use case: it takes the scope. */
function removeSource(within: TenantScope, id: SourceId): Promise<void> {
  return within.transaction(async (db) => {
    await db.deleteFrom('sources').where('id', '=', id).execute();
  });
}

findSource(tenantDb, sourceId);
countTenants(systemDb);
removeSource(scope, sourceId);
database.forTenant(tenantId).transaction((db) => findSource(db, sourceId));
database.asSystem('count tenants', countTenants);

// What a store may be given

// @ts-expect-error the database belongs to no tenant and cannot query
findSource(database, sourceId);
// @ts-expect-error a system transaction sees what tenants must not
findSource(systemDb, sourceId);
// @ts-expect-error a transaction of signing people in is nobody's tenant
findSource(identityDb, sourceId);
// @ts-expect-error a scope is not yet a transaction
findSource(scope, sourceId);
// @ts-expect-error there is no ambient transaction
findSource(undefined, sourceId);
// @ts-expect-error a transaction that no scope opened belongs to nobody
findSource(bareTransaction, sourceId);
// @ts-expect-error an id may not take the transaction's place
findSource(sourceId);
// @ts-expect-error a tenant's transaction is not the system's
countTenants(tenantDb);
// @ts-expect-error what reaches passwords is not the system's transaction
countTenants(identityDb);
// @ts-expect-error the work of a tenant is not given a system transaction
database.forTenant(tenantId).transaction(countTenants);
// @ts-expect-error the work of the system is not given a tenant's transaction
database.asSystem('find a source', (db) => findSource(db, sourceId));

// What an id may be

// @ts-expect-error any string is not a source's id
findSource(tenantDb, text);
// @ts-expect-error a tenant's id is not a source's
findSource(tenantDb, tenantId);
// @ts-expect-error a bot's id is not a source's, in a condition either
tenantDb.selectFrom('sources').selectAll().where('id', '=', botId);
// @ts-expect-error any string is not an id in a condition
tenantDb.deleteFrom('bots').where('id', '=', text);
// @ts-expect-error any string is not a tenant's id
database.forTenant(text);
// @ts-expect-error a scope is not opened without a tenant
database.forTenant();

// What cannot be done without choosing a tenant

// @ts-expect-error the database has no query methods
database.selectFrom('sources');
// @ts-expect-error a scope has no query methods
scope.selectFrom('sources');
// @ts-expect-error the database gives no transaction of its own
database.transaction(async () => undefined);
// @ts-expect-error work for no tenant says why
database.asSystem(countTenants);
// @ts-expect-error a use case is given a scope, not the id of a tenant
removeSource(tenantId, sourceId);
// @ts-expect-error a use case is not given the database
removeSource(database, sourceId);

// What nobody writes

const contact = { id: text as never };
tenantDb.insertInto('contacts').values(contact);
// @ts-expect-error the tenant of a new row is the transaction's
tenantDb.insertInto('contacts').values({ ...contact, tenant_id: tenantId });
// @ts-expect-error a row does not change its tenant
tenantDb.updateTable('contacts').set({ tenant_id: tenantId });
// @ts-expect-error nor by name
tenantDb.updateTable('contacts').set('tenant_id', tenantId);
// @ts-expect-error the system does not choose a row's tenant either
systemDb.updateTable('job_outbox').set({ tenant_id: tenantId });

// What is closed

// @ts-expect-error codes are a closed table
new AppError('tenant_missing');
// @ts-expect-error columns have a closed set of words
tenantDb.selectFrom('sources').selectAll().where('status', '=', 'done');
// @ts-expect-error there is no such table
tenantDb.selectFrom('customers');
// @ts-expect-error a server has an address, not the engine alone
openDatabase({ address: { engine: 'postgres' } });
