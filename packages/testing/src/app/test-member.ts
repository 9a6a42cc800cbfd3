import { formatId, type MemberId, newId, type PersonId, type SupportGrantId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import type { BuiltInRole } from '@parley/contract/roles';
import type { SupportAccess } from '@parley/contract/support';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import { startTokenFamily } from '@parley/product/identity/public';
import type { Installation } from '@parley/server/installation';
import { sql } from 'kysely';

/** A built-in role, or the permissions of a role of the tenant's own. */
export type TestRole = BuiltInRole | readonly Permission[];

/** A client of somebody who signed in: it sends an access token. */
export interface TestClient {
  readonly personId: PersonId;
  readonly headers: Readonly<Record<string, string>>;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A member's client, which says which tenant it works for. */
export interface TestMember extends TestClient {
  readonly memberId: MemberId;
}

export interface ClientContext {
  readonly url: string;
  readonly database: Database;
  readonly installation: Pick<Installation, 'tokens'>;
}

/** Somebody who signed in and is a member of nothing. */
export async function createTestClient(
  { url, database, installation }: ClientContext,
  { name = 'Grace Hopper', secondFactorAt }: { name?: string; secondFactorAt?: Date } = {},
): Promise<TestClient> {
  const personId = newId('person');
  await database.asIdentity('a test makes a person', (db) =>
    db
      .insertInto('people')
      .values({ id: personId, name, email: `${formatId('person', personId)}@example.com`, email_verified: true })
      .execute(),
  );
  const pair = await startTokenFamily(installation.tokens, {
    personId,
    method: 'password',
    secondFactorAt,
    clientName: undefined,
    request: { ip: '127.0.0.1', header: () => undefined },
  });
  return clientWith(url, personId, { authorization: `Bearer ${pair.accessToken}` });
}

/** Somebody new with a role in a tenant. */
export async function createTestMember(context: ClientContext & { scope: TenantScope }, role: TestRole): Promise<TestMember> {
  const { personId, headers } = await createTestClient(context);
  const memberId = newId('member');
  await context.scope.transaction(async (db) => {
    if (typeof role === 'string') {
      await db.insertInto('members').values({ id: memberId, person_id: personId, role }).execute();
      return;
    }
    const roleId = newId('role');
    await db
      .insertInto('roles')
      .values({ id: roleId, name: `role ${roleId}`, permissions: [...role] })
      .execute();
    await db.insertInto('members').values({ id: memberId, person_id: personId, role: 'custom', custom_role_id: roleId }).execute();
  });
  const tenant = { 'parley-tenant': formatId('tenant', context.scope.tenantId) };
  return { ...clientWith(context.url, personId, { ...headers, ...tenant }), memberId };
}

/** Makes a person run the installation. */
export async function makeOperator(database: Database, personId: PersonId): Promise<void> {
  await database.asIdentity('a test makes an operator', (db) => db.insertInto('operators').values({ person_id: personId }).execute());
}

/** Lets an operator into a tenant as if the operator had entered by a grant of it. Gives the grant. */
export async function letSupportIn(
  { database, scope }: { database: Database; scope: TenantScope },
  personId: PersonId,
  { access, expiresAt = new Date(Date.now() + 3_600_000) }: { access: SupportAccess; expiresAt?: Date },
): Promise<SupportGrantId> {
  const id = newId('supportGrant');
  await scope.transaction((db) =>
    db.insertInto('support_grants').values({ id, reason: 'Please look.', access, expires_at: expiresAt }).execute(),
  );
  await database.asSystem('a test lets an operator in', (db) =>
    sql`insert into support_visits (tenant_id, id, support_grant_id, person_id, operator_name, expires_at)
      values (${scope.tenantId}, ${newId('supportVisit')}, ${id}, ${personId}, 'Olga', ${expiresAt})`.execute(db),
  );
  return id;
}

function clientWith(url: string, personId: PersonId, own: Readonly<Record<string, string>>): TestClient {
  return {
    personId,
    headers: own,
    call: (method, path, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: { ...own, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}
