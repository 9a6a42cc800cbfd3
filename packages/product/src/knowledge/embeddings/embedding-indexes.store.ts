import { type EmbeddingIndexId, newId } from '@parley/contract/ids';
import type { EmbeddingIndexRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import type { Failure } from '../sources/source.ts';
import type { EmbeddingConnection, EmbeddingIndex } from './embedding-index.ts';

/** All indexes of the tenant, the newest first. */
export async function selectEmbeddingIndexes(db: TenantDb): Promise<EmbeddingIndex[]> {
  return (await db.selectFrom('embedding_indexes').selectAll().orderBy('id', 'desc').execute()).map(toIndex);
}

export async function findEmbeddingIndex(db: TenantDb, id: EmbeddingIndexId): Promise<EmbeddingIndex | undefined> {
  const row = await db.selectFrom('embedding_indexes').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toIndex(row);
}

/** Locks all indexes, so that of two who switch at once the second sees what the first did. */
export async function lockEmbeddingIndexes(db: TenantDb): Promise<EmbeddingIndex[]> {
  return (await db.selectFrom('embedding_indexes').selectAll().orderBy('id', 'desc').forUpdate().execute()).map(toIndex);
}

/** The index that is searched, unless search by vectors is switched off. */
export async function findSearchedIndex(db: TenantDb): Promise<EmbeddingIndex | undefined> {
  const row = await db
    .selectFrom('embedding_indexes')
    .selectAll()
    .where('state', '=', 'active')
    .where(({ exists, selectFrom }) => exists(selectFrom('embedding_settings').select('id').where('provider', '!=', 'none')))
    .executeTakeFirst();
  return row && toIndex(row);
}

export async function insertEmbeddingIndex(
  db: TenantDb,
  { activateWhenReady, ...connection }: EmbeddingConnection & { activateWhenReady: boolean },
): Promise<EmbeddingIndex> {
  const row = await db
    .insertInto('embedding_indexes')
    .values({
      id: newId('embeddingIndex'),
      provider: connection.provider,
      model: connection.model,
      dimension: connection.dimension,
      address: connection.address,
      requests_per_minute: connection.requestsPerMinute,
      secret: connection.secret,
      state: 'building',
      activate_when_ready: activateWhenReady,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toIndex(row);
}

export interface IndexChange {
  state?: EmbeddingIndex['state'];
  dimension?: number;
  noise?: { mean: number; deviation: number };
  graph?: EmbeddingIndex['graph'];
  failure?: Failure | null;
  secret?: Buffer | null;
  requestsPerMinute?: number | null;
}

/** Changes an index; one that becomes active is marked with the time. False when it is gone. */
export async function updateEmbeddingIndex(db: TenantDb, id: EmbeddingIndexId, change: IndexChange): Promise<boolean> {
  const { state, dimension, noise, graph, failure, secret, requestsPerMinute } = change;
  const row = await db
    .updateTable('embedding_indexes')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(state === 'active' ? { activated_at: sql<Date>`clock_timestamp()`, activate_when_ready: false } : {}),
      ...(dimension === undefined ? {} : { dimension }),
      ...(noise === undefined ? {} : { noise_mean: noise.mean, noise_deviation: noise.deviation }),
      ...(graph === undefined ? {} : { graph }),
      ...(failure === undefined
        ? {}
        : { failure: failure?.code ?? null, failure_details: failure === null ? null : JSON.stringify(failure.details) }),
      ...(secret === undefined ? {} : { secret }),
      ...(requestsPerMinute === undefined ? {} : { requests_per_minute: requestsPerMinute }),
    })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks indexes that chunks are embedded for as having work, and gives those for which no job waits yet. */
export async function markWork(db: TenantDb): Promise<EmbeddingIndexId[]> {
  const rows = await db
    .updateTable('embedding_indexes')
    .set({ work_queued: true })
    .where('work_queued', '=', false)
    .where('state', 'in', ['building', 'ready', 'active'])
    .where(({ exists, selectFrom }) => exists(selectFrom('embedding_settings').select('id').where('provider', '!=', 'none')))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Says that the job that waited has begun: what is committed from now on asks for another. Undefined when the index is gone. */
export async function takeWork(db: TenantDb, id: EmbeddingIndexId): Promise<EmbeddingIndex | undefined> {
  const row = await db.updateTable('embedding_indexes').set({ work_queued: false }).where('id', '=', id).returningAll().executeTakeFirst();
  return row && toIndex(row);
}

/** Deletes an index with all its vectors. */
export async function deleteEmbeddingIndex(db: TenantDb, id: EmbeddingIndexId): Promise<void> {
  await db.deleteFrom('embedding_indexes').where('id', '=', id).execute();
}

function toIndex(row: Selectable<EmbeddingIndexRow>): EmbeddingIndex {
  const { noise_mean: mean, noise_deviation: deviation } = row;
  return {
    id: row.id,
    provider: row.provider,
    model: row.model,
    dimension: row.dimension,
    address: row.address,
    requestsPerMinute: row.requests_per_minute,
    secret: row.secret,
    state: row.state,
    activateWhenReady: row.activate_when_ready,
    noise: mean === null || deviation === null ? null : { mean, deviation },
    graph: row.graph,
    failure: row.failure === null ? null : { code: row.failure, details: (row.failure_details ?? {}) as Record<string, unknown> },
    createdAt: row.created_at,
    activatedAt: row.activated_at,
  };
}
