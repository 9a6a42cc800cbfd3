import type { ModelConnectionId } from '@parley/contract/ids';
import { modelPriceSchema } from '@parley/contract/models';
import type { ModelConnectionRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { ModelConnection } from './model-connection.ts';

export async function insertConnection(db: TenantDb, connection: ModelConnection): Promise<void> {
  await db
    .insertInto('model_connections')
    .values({ id: connection.id, provider: connection.provider, ...toColumns(connection), created_at: connection.createdAt })
    .execute();
}

export async function updateConnectionRow(db: TenantDb, connection: ModelConnection): Promise<void> {
  await db.updateTable('model_connections').set(toColumns(connection)).where('id', '=', connection.id).execute();
}

/** False when there is no such connection. */
export async function deleteConnectionRow(db: TenantDb, id: ModelConnectionId): Promise<boolean> {
  return (await db.deleteFrom('model_connections').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined;
}

export async function findConnection(db: TenantDb, id: ModelConnectionId): Promise<ModelConnection | undefined> {
  const row = await db.selectFrom('model_connections').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toConnection(row);
}

/** The same, with nobody else changing it until the transaction ends. */
export async function lockConnection(db: TenantDb, id: ModelConnectionId): Promise<ModelConnection | undefined> {
  const row = await db.selectFrom('model_connections').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toConnection(row);
}

/** The tenant's connections, oldest first. */
export async function selectConnections(db: TenantDb): Promise<ModelConnection[]> {
  return (await db.selectFrom('model_connections').selectAll().orderBy('id').execute()).map(toConnection);
}

/** How many there are, with nobody else adding one until the transaction ends. */
export async function countConnectionsAlone(db: TenantDb): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('model connections of ' || parley_tenant_id(), 0))`.execute(db);
  const { count } = await db
    .selectFrom('model_connections')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const pricesShape = z.record(z.string(), modelPriceSchema);

function toColumns(connection: ModelConnection) {
  return {
    name: connection.name,
    base_url: connection.baseUrl,
    key: connection.key,
    key_hint: connection.keyHint,
    prices: JSON.stringify(connection.prices),
    revision: connection.revision,
    updated_at: connection.updatedAt,
  };
}

function toConnection(row: Selectable<ModelConnectionRow>): ModelConnection {
  return {
    id: row.id,
    name: row.name,
    provider: row.provider,
    baseUrl: row.base_url,
    key: row.key,
    keyHint: row.key_hint,
    prices: pricesShape.parse(row.prices),
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
