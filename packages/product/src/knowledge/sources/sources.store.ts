import type { SourceId } from '@parley/contract/ids';
import type { DocumentFormat } from '@parley/contract/knowledge';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Source } from './source.ts';

const columns = ['id', 'name', 'format', 'status', 'byte_size', 'chunk_count', 'url', 'failure', 'created_at', 'updated_at'] as const;

export async function insertSource(
  db: TenantDb,
  input: { id: SourceId; name: string; format: DocumentFormat; byteSize: number; contentHash: Buffer; url: string | null },
): Promise<Source> {
  const row = await db
    .insertInto('sources')
    .values({
      id: input.id,
      name: input.name,
      format: input.format,
      byte_size: input.byteSize,
      content_hash: input.contentHash,
      url: input.url,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return toSource(row);
}

/** How many bytes the tenant's sources had when they were given. */
export async function sumBytes(db: TenantDb): Promise<number> {
  const { bytes } = await db
    .selectFrom('sources')
    .select(({ fn }) => fn.sum<string | null>('byte_size').as('bytes'))
    .executeTakeFirstOrThrow();
  return Number(bytes ?? 0);
}

export async function findSource(db: TenantDb, id: SourceId): Promise<Source | undefined> {
  const row = await db.selectFrom('sources').select(columns).where('id', '=', id).executeTakeFirst();
  return row && toSource(row);
}

/** Locks a source for one who is about to replace its chunks; undefined when it was removed. */
export async function lockSource(db: TenantDb, id: SourceId): Promise<Source | undefined> {
  const row = await db.selectFrom('sources').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toSource(row);
}

/** The hash of what a source of this name was made from, when there is one. */
export async function findContentHash(db: TenantDb, name: string): Promise<{ id: SourceId; contentHash: Buffer } | undefined> {
  const row = await db
    .selectFrom('sources')
    .select(['id', 'content_hash'])
    .where('name', '=', name)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row && { id: row.id, contentHash: row.content_hash };
}

/** Sources from the newest to the oldest. */
export async function selectSourcePage(db: TenantDb, page: { limit: number; before: SourceId | undefined }): Promise<Source[]> {
  let query = db.selectFrom('sources').select(columns).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  return (await query.execute()).map(toSource);
}

export async function setSourceStatus(
  db: TenantDb,
  id: SourceId,
  change: { status: 'indexing' } | { status: 'ready'; chunkCount: number } | { status: 'failed'; failure: string },
): Promise<void> {
  await db
    .updateTable('sources')
    .set({
      status: change.status,
      failure: change.status === 'failed' ? change.failure : null,
      ...(change.status === 'ready' ? { chunk_count: change.chunkCount } : {}),
      updated_at: new Date(),
    })
    .where('id', '=', id)
    .execute();
}

/** Removes a source with its document and chunks; false when there was none. */
export async function deleteSource(db: TenantDb, id: SourceId): Promise<boolean> {
  const row = await db.deleteFrom('sources').where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}

interface SourceColumns {
  id: SourceId;
  name: string;
  format: DocumentFormat;
  status: Source['status'];
  byte_size: number;
  chunk_count: number;
  url: string | null;
  failure: string | null;
  created_at: Date;
  updated_at: Date;
}

function toSource(row: SourceColumns): Source {
  return {
    id: row.id,
    name: row.name,
    format: row.format,
    status: row.status,
    byteSize: row.byte_size,
    chunkCount: row.chunk_count,
    url: row.url,
    failure: row.failure,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
