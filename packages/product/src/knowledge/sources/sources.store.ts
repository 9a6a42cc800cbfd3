import type { BotId, SourceId, TenantId } from '@parley/contract/ids';
import type { SourceFormat, SourceKind, SourceStatus } from '@parley/contract/knowledge';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import type { Failure, Source } from './source.ts';

/** A source as it is stored; `receiving` is one whose file is still coming, which nobody is shown. */
export type StoredStatus = SourceStatus | 'receiving';

export interface NewSource {
  id: SourceId;
  name: string;
  kind: SourceKind;
  format?: SourceFormat | null;
  status: StoredStatus;
  byteSize?: number;
  contentHash?: Buffer | null;
  contentType?: string | undefined;
  url?: string | null;
  fileId?: string | null;
}

export async function insertSource(db: TenantDb, input: NewSource): Promise<void> {
  await db
    .insertInto('sources')
    .values({
      id: input.id,
      name: input.name,
      kind: input.kind,
      format: input.format ?? null,
      status: input.status,
      byte_size: input.byteSize ?? 0,
      content_hash: input.contentHash ?? null,
      content_type: input.contentType ?? null,
      url: input.url ?? null,
      file_id: input.fileId ?? null,
    })
    .execute();
}

function selectSources(db: TenantDb) {
  return db
    .selectFrom('sources')
    .selectAll('sources')
    .select(
      sql<BotId[] | null>`case when sources.all_bots then null else array(
        select b.bot_id from source_bots b where b.tenant_id = sources.tenant_id and b.source_id = sources.id order by b.bot_id) end`.as(
        'bot_ids',
      ),
    )
    .select(
      sql<number>`case when sources.max_age_days is null then 0 else (
        select count(*)::int from documents d where d.tenant_id = sources.tenant_id and d.source_id = sources.id and d.status <> 'failed'
          and d.fresh_at + make_interval(days => sources.max_age_days) < now()) end`.as('stale_count'),
    )
    .where('status', '!=', 'receiving');
}

/** How many bytes the tenant's sources had when they were given. */
export async function sumBytes(db: TenantDb): Promise<number> {
  const { bytes } = await db
    .selectFrom('sources')
    .select(({ fn }) => fn.sum<string | null>('byte_size').as('bytes'))
    .executeTakeFirstOrThrow();
  return Number(bytes ?? 0);
}

/** How many documents the tenant's web sites have. */
export async function countSitePages(db: TenantDb): Promise<number> {
  const { pages } = await db
    .selectFrom('documents')
    .innerJoin('sources', 'sources.id', 'documents.source_id')
    .where('sources.kind', '=', 'site')
    .select(({ fn }) => fn.countAll<string>().as('pages'))
    .executeTakeFirstOrThrow();
  return Number(pages);
}

export async function findSource(db: TenantDb, id: SourceId): Promise<Source | undefined> {
  const row = await selectSources(db).where('id', '=', id).executeTakeFirst();
  return row && toSource(row);
}

/** Locks a source for one who is about to change what it holds; undefined when it was removed. */
export async function lockSource(
  db: TenantDb,
  id: SourceId,
): Promise<{ kind: SourceKind; status: StoredStatus; fileId: string | null; freshAt: Date } | undefined> {
  const row = await db
    .selectFrom('sources')
    .select(['kind', 'status', 'file_id', 'fresh_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { kind: row.kind, status: row.status, fileId: row.file_id, freshAt: row.fresh_at };
}

/** Another source with the same content, when there is one. Of two that come at once the second waits here for the first. */
export async function findDuplicate(db: TenantDb, contentHash: Buffer, except: SourceId | undefined): Promise<SourceId | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(parley_tenant_id()::text || encode(${contentHash}::bytea, 'hex'), 0))`.execute(
    db,
  );
  let query = db
    .selectFrom('sources')
    .select('id')
    .where('content_hash', '=', contentHash)
    .where('status', 'not in', ['receiving', 'failed']);
  if (except !== undefined) query = query.where('id', '!=', except);
  return (await query.executeTakeFirst())?.id;
}

/** Lets one at a time find out whether the tenant has a source for certain documents, and make it: others wait for the transaction. */
export async function lockCollections(db: TenantDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('collections ' || parley_tenant_id()::text, 0))`.execute(db);
}

/** The source of kind `pushed` that holds one of these documents, by their external ids; the first that was made, when there are several. */
export async function findCollectionOf(db: TenantDb, externalIds: readonly string[]): Promise<SourceId | undefined> {
  const row = await db
    .selectFrom('sources')
    .innerJoin('documents', 'documents.source_id', 'sources.id')
    .select('sources.id')
    .where('sources.kind', '=', 'pushed')
    .where(sql<boolean>`documents.external_id = any(${[...externalIds]}::text[])`)
    .orderBy('sources.id')
    .executeTakeFirst();
  return row?.id;
}

/** Removes the texts whose names begin with this, and their answers. */
export async function deleteTexts(db: TenantDb, prefix: string): Promise<void> {
  await db.deleteFrom('sources').where('kind', '=', 'text').where(sql<boolean>`starts_with(name, ${prefix})`).execute();
}

/** The hash of what a source of this name was made from, when there is one. */
export async function findContentHash(db: TenantDb, name: string): Promise<{ id: SourceId; contentHash: Buffer | null } | undefined> {
  const row = await db
    .selectFrom('sources')
    .select(['id', 'content_hash'])
    .where('name', '=', name)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row && { id: row.id, contentHash: row.content_hash };
}

/** Which sources are asked for; what is left out restricts nothing. */
export interface SourceFilters {
  search?: string | undefined;
  status?: SourceStatus | undefined;
  kind?: SourceKind | undefined;
  label?: string | undefined;
  botId?: BotId | undefined;
}

/** Sources from the newest to the oldest. */
export async function selectSourcePage(
  db: TenantDb,
  { search, status, kind, label, botId }: SourceFilters,
  page: { limit: number; before: SourceId | undefined },
): Promise<Source[]> {
  let query = selectSources(db).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (status !== undefined) query = query.where('status', '=', status);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (label !== undefined) query = query.where(sql<boolean>`sources.labels @> array[${label}::text]`);
  if (search !== undefined)
    query = query.where(sql<boolean>`strpos(lower(sources.name || ' ' || coalesce(sources.url, '')), lower(${search})) > 0`);
  if (botId !== undefined)
    query = query.where(
      sql<boolean>`(sources.all_bots or exists (
        select from source_bots b where b.tenant_id = sources.tenant_id and b.source_id = sources.id and b.bot_id = ${botId}))`,
    );
  return (await query.execute()).map(toSource);
}

/** The labels that sources carry, the most used first, and how many carry each. */
export async function countLabels(db: TenantDb, most: number): Promise<{ label: string; sourceCount: number }[]> {
  const { rows } = await sql<{ label: string; count: number }>`
    select label, count(*)::int as count from sources, unnest(labels) as label
    where status <> 'receiving' group by label order by count desc, label limit ${most}`.execute(db);
  return rows.map(({ label, count }) => ({ label, sourceCount: count }));
}

/** Sources that changed at this moment or later, the earliest change first. */
export async function selectChangedSources(db: TenantDb, since: Date, limit: number): Promise<Source[]> {
  return (await selectSources(db).where('updated_at', '>=', since).orderBy('updated_at').limit(limit).execute()).map(toSource);
}

/** What a source is read from. */
export interface StoredFileFacts {
  name: string;
  kind: SourceKind;
  status: StoredStatus;
  fileId: string | null;
  contentType: string | null;
}

export async function findFileFacts(db: TenantDb, id: SourceId): Promise<StoredFileFacts | undefined> {
  const row = await db
    .selectFrom('sources')
    .select(['name', 'kind', 'status', 'file_id', 'content_type'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { name: row.name, kind: row.kind, status: row.status, fileId: row.file_id, contentType: row.content_type };
}

/** What can be set of a source. What is left out stays; every change is seen by those who watch. */
export interface SourceChange {
  name?: string;
  status?: StoredStatus;
  format?: SourceFormat;
  progress?: { done: number; total: number | null };
  failure?: Failure | null;
  enabled?: boolean;
  labels?: readonly string[];
  allBots?: boolean;
  maxAgeDays?: number | null;
  freshAt?: Date;
  byteSize?: number;
  contentHash?: Buffer;
  contentType?: string | null;
  fileId?: string;
}

export async function updateSource(db: TenantDb, id: SourceId, change: SourceChange): Promise<void> {
  await db
    .updateTable('sources')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.format === undefined ? {} : { format: change.format }),
      ...(change.progress === undefined ? {} : { progress_done: change.progress.done, progress_total: change.progress.total }),
      ...(change.failure === undefined
        ? {}
        : {
            failure: change.failure?.code ?? null,
            failure_details: change.failure === null ? null : JSON.stringify(change.failure.details),
          }),
      ...(change.enabled === undefined ? {} : { enabled: change.enabled }),
      ...(change.labels === undefined ? {} : { labels: [...change.labels] }),
      ...(change.allBots === undefined ? {} : { all_bots: change.allBots }),
      ...(change.maxAgeDays === undefined ? {} : { max_age_days: change.maxAgeDays }),
      ...(change.freshAt === undefined ? {} : { fresh_at: change.freshAt }),
      ...(change.byteSize === undefined ? {} : { byte_size: change.byteSize }),
      ...(change.contentHash === undefined ? {} : { content_hash: change.contentHash }),
      ...(change.contentType === undefined ? {} : { content_type: change.contentType }),
      ...(change.fileId === undefined ? {} : { file_id: change.fileId }),
      updated_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute();
}

/** Counts a source's documents and chunks anew, and lets it be searched when there is something to find. */
export async function countContents(db: TenantDb, id: SourceId): Promise<{ ready: number; queued: number; failed: number }> {
  const { rows } = await sql<{ ready: string; queued: string; failed: string }>`
    with counted as (
      select count(*) filter (where status = 'ready') as ready, count(*) filter (where status = 'queued') as queued,
        count(*) filter (where status = 'failed') as failed, coalesce(sum(chunk_count), 0) as chunks, coalesce(sum(byte_size), 0) as bytes
      from documents where source_id = ${id}
    ), changed as (
      update sources set document_count = counted.ready + counted.queued, failed_count = counted.failed, chunk_count = counted.chunks,
        byte_size = case when kind in ('qa', 'pushed', 'site') then counted.bytes else sources.byte_size end,
        searched = searched or counted.ready > 0, updated_at = clock_timestamp()
      from counted where sources.id = ${id}
    )
    select ready, queued, failed from counted`.execute(db);
  const [row] = rows;
  return { ready: Number(row?.ready ?? 0), queued: Number(row?.queued ?? 0), failed: Number(row?.failed ?? 0) };
}

/** Removes a source with its documents and chunks, and tells which file was kept for it; undefined when there was none. */
export async function deleteSource(db: TenantDb, id: SourceId): Promise<{ fileId: string | null } | undefined> {
  const row = await db.deleteFrom('sources').where('id', '=', id).returning('file_id').executeTakeFirst();
  return row && { fileId: row.file_id };
}

/** Sources of all tenants that are on their way, and were last touched before `before`. */
export async function selectStuckSources(db: SystemDb, before: Date, limit: number): Promise<{ tenantId: TenantId; sourceId: SourceId }[]> {
  const rows = await db
    .selectFrom('sources')
    .select(['tenant_id', 'id'])
    .where('status', 'in', ['receiving', 'queued', 'reading', 'indexing'])
    .where('updated_at', '<', before)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ tenantId: row.tenant_id, sourceId: row.id }));
}

type SourceRow = Awaited<ReturnType<ReturnType<typeof selectSources>['executeTakeFirstOrThrow']>>;

function toSource(row: SourceRow): Source {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    format: row.format,
    // Those that are still coming are never selected.
    status: row.status === 'receiving' ? 'queued' : row.status,
    progress: { done: row.progress_done, total: row.progress_total },
    enabled: row.enabled,
    searched: row.searched,
    botIds: row.bot_ids,
    labels: row.labels,
    maxAgeDays: row.max_age_days,
    freshAt: row.fresh_at,
    staleCount: row.stale_count,
    byteSize: row.byte_size,
    documentCount: row.document_count,
    failedCount: row.failed_count,
    chunkCount: row.chunk_count,
    url: row.url,
    failure: row.failure === null ? null : { code: row.failure, details: (row.failure_details ?? {}) as Record<string, unknown> },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
