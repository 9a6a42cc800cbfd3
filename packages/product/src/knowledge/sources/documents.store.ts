import type { DocumentId, SourceId } from '@parley/contract/ids';
import type { DocumentFormat, DocumentStatus } from '@parley/contract/knowledge';
import { encodeArray } from '@parley/platform/database/encode-array';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import type { Block } from '../reading/document.ts';
import type { Failure } from './source.ts';

/** A document without its text. */
export interface Document {
  id: DocumentId;
  externalId: string;
  title: string;
  format: DocumentFormat | null;
  url: string | null;
  language: string | null;
  status: DocumentStatus;
  failure: Failure | null;
  byteSize: number;
  /** Of what it was given as; null for one that was given within a file. */
  contentHash: Buffer | null;
  chunkCount: number;
  questions: readonly string[];
  /** Of a curated answer; null for all others. */
  answer: string | null;
  /** When its text was last known to be current. */
  freshAt: Date;
  updatedAt: Date;
}

export interface NewDocument {
  id: DocumentId;
  sourceId: SourceId;
  externalId: string;
  title: string;
  format: DocumentFormat | null;
  url: string | null;
  language: string | null;
  contentHash: Buffer | null;
  byteSize: number;
  blocks: readonly Block[];
  failure?: Failure;
  questions?: readonly string[];
  /** When its text was known to be current; now, when left out. */
  freshAt?: Date;
}

/** Stores a document, in place of the one of the same external id in its source, whose id stays. Gives the id it has. */
export async function putDocumentRow(db: TenantDb, input: NewDocument): Promise<DocumentId> {
  const [id] = await putDocumentRows(db, [input]);
  if (id === undefined) throw new TypeError('a document was not stored');
  return id;
}

/** Stores documents as {@link putDocumentRow} does, all of different external ids. */
export async function putDocumentRows(db: TenantDb, inputs: readonly NewDocument[]): Promise<DocumentId[]> {
  if (inputs.length === 0) return [];
  const rows = await db
    .insertInto('documents')
    .values(inputs.map(toRow))
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'source_id', 'external_id']).doUpdateSet(({ ref }) => ({
        title: ref('excluded.title'),
        format: ref('excluded.format'),
        url: ref('excluded.url'),
        language: ref('excluded.language'),
        content_hash: ref('excluded.content_hash'),
        byte_size: ref('excluded.byte_size'),
        blocks: ref('excluded.blocks'),
        status: ref('excluded.status'),
        failure: ref('excluded.failure'),
        failure_details: ref('excluded.failure_details'),
        questions: ref('excluded.questions'),
        fresh_at: ref('excluded.fresh_at'),
        revision: sql<number>`documents.revision + 1`,
        updated_at: sql<Date>`clock_timestamp()`,
      })),
    )
    .returning(['id', 'status'])
    .execute();
  for (const { id, status } of rows) if (status === 'failed') await forgetChunks(db, id);
  return rows.map(({ id }) => id);
}

function toRow(input: NewDocument) {
  return {
    id: input.id,
    source_id: input.sourceId,
    external_id: input.externalId,
    title: input.title,
    format: input.format,
    url: input.url,
    language: input.language,
    content_hash: input.contentHash,
    byte_size: input.byteSize,
    blocks: JSON.stringify(input.blocks),
    status: input.failure === undefined ? ('queued' as const) : ('failed' as const),
    failure: input.failure?.code ?? null,
    failure_details: input.failure === undefined ? null : JSON.stringify(input.failure.details),
    questions: [...(input.questions ?? [])],
    fresh_at: input.freshAt ?? new Date(),
  };
}

/** Says of documents of a source, by their external ids, that their texts are current as they are. */
export async function confirmDocuments(db: TenantDb, sourceId: SourceId, externalIds: readonly string[], freshAt: Date): Promise<void> {
  await db
    .updateTable('documents')
    .set({ fresh_at: freshAt })
    .where('source_id', '=', sourceId)
    .where('external_id', 'in', externalIds)
    .execute();
}

/** What could not be read any more must not be answered from. */
async function forgetChunks(db: TenantDb, id: DocumentId): Promise<void> {
  await db.deleteFrom('chunks').where('document_id', '=', id).execute();
  await db.updateTable('documents').set({ chunk_count: 0 }).where('id', '=', id).execute();
}

const columns = [
  'id',
  'external_id',
  'title',
  'format',
  'url',
  'language',
  'status',
  'failure',
  'failure_details',
  'byte_size',
  'content_hash',
  'chunk_count',
  'questions',
  'fresh_at',
  'updated_at',
] as const;

function selectDocuments(db: TenantDb, sourceId: SourceId) {
  return db
    .selectFrom('documents')
    .select(columns)
    .select(sql<string | null>`case when cardinality(questions) > 0 then blocks -> 0 ->> 'text' end`.as('answer'))
    .where('source_id', '=', sourceId);
}

export async function findDocument(db: TenantDb, sourceId: SourceId, key: { id: DocumentId } | { externalId: string }) {
  const query = selectDocuments(db, sourceId);
  const row = await ('id' in key ? query.where('id', '=', key.id) : query.where('external_id', '=', key.externalId)).executeTakeFirst();
  return row && toDocument(row);
}

/** The hash of a document's content, by its external id. */
export async function findDocumentHash(db: TenantDb, sourceId: SourceId, externalId: string): Promise<Buffer | null | undefined> {
  const row = await db
    .selectFrom('documents')
    .select('content_hash')
    .where('source_id', '=', sourceId)
    .where('external_id', '=', externalId)
    .executeTakeFirst();
  return row?.content_hash;
}

/** The hashes of the contents of a source's documents, by their external ids. */
export async function selectDocumentHashes(db: TenantDb, sourceId: SourceId): Promise<Map<string, Buffer | null>> {
  const rows = await db.selectFrom('documents').select(['external_id', 'content_hash']).where('source_id', '=', sourceId).execute();
  return new Map(rows.map((row) => [row.external_id, row.content_hash]));
}

/** Which documents are asked for; what is left out restricts nothing. */
export interface DocumentFilters {
  search?: string | undefined;
  status?: DocumentStatus | undefined;
}

/** Documents of a source from the newest to the oldest. */
export async function selectDocumentPage(
  db: TenantDb,
  sourceId: SourceId,
  { search, status }: DocumentFilters,
  page: { limit: number; before: DocumentId | undefined },
): Promise<Document[]> {
  let query = selectDocuments(db, sourceId).orderBy('id', 'desc').limit(page.limit);
  if (status !== undefined) query = query.where('status', '=', status);
  if (search !== undefined)
    query = query.where(
      sql<boolean>`strpos(lower(concat_ws(' ', title, url, external_id, array_to_string(questions, ' '))), lower(${search})) > 0`,
    );
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  return (await query.execute()).map(toDocument);
}

/** Documents that wait to be indexed, with their texts, the first of them; those after the first while they are few and small together. */
export async function selectQueuedDocuments(db: TenantDb, sourceId: SourceId, { most, bytes }: { most: number; bytes: number }) {
  const rows = await db
    .with('first', (cte) =>
      cte
        .selectFrom('documents')
        .select(['id', 'byte_size'])
        .where('source_id', '=', sourceId)
        .where('status', '=', 'queued')
        .orderBy('id')
        .limit(most),
    )
    .with('measured', (cte) =>
      cte.selectFrom('first').select(['id', sql<number>`sum(byte_size) over (order by id) - byte_size`.as('before')]),
    )
    .selectFrom('measured')
    .innerJoin('documents', 'documents.id', 'measured.id')
    .where('measured.before', '<', bytes)
    .select(['documents.id', 'documents.title', 'documents.blocks', 'documents.questions', 'documents.revision'])
    .orderBy('documents.id')
    .execute();
  // Written by putDocumentRows alone.
  return rows.map((row) => ({ ...row, blocks: row.blocks as Block[] }));
}

/** Locks documents that are about to be given chunks, and tells which of them were neither replaced nor removed since that revision. */
export async function lockDocuments(
  db: TenantDb,
  documents: readonly { id: DocumentId; revision: number }[],
): Promise<ReadonlySet<DocumentId>> {
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'revision'])
    .where(
      'id',
      'in',
      documents.map(({ id }) => id),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  const revisions = new Map(rows.map(({ id, revision }) => [id, revision]));
  return new Set(documents.filter(({ id, revision }) => revisions.get(id) === revision).map(({ id }) => id));
}

/** Says of documents that they can be searched, in so many chunks each. */
export async function setDocumentsReady(db: TenantDb, documents: readonly { documentId: DocumentId; chunkCount: number }[]): Promise<void> {
  const ids = encodeArray('uuid', documents, ({ documentId }) => documentId);
  const counts = encodeArray('integer', documents, ({ chunkCount }) => chunkCount);
  await sql`
    update documents set status = 'ready', failure = null, failure_details = null, chunk_count = ready.chunk_count, compared = false
    from unnest(${ids}::uuid[], ${counts}::integer[]) as ready(id, chunk_count)
    where documents.id = ready.id`.execute(db);
}

/** Lets the documents of a source be indexed anew from the text that is stored. */
export async function queueDocuments(db: TenantDb, sourceId: SourceId): Promise<void> {
  await db.updateTable('documents').set({ status: 'queued' }).where('source_id', '=', sourceId).where('status', '=', 'ready').execute();
}

export async function deleteDocument(db: TenantDb, sourceId: SourceId, key: { id: DocumentId } | { externalId: string }): Promise<boolean> {
  const query = db.deleteFrom('documents').where('source_id', '=', sourceId);
  const row = await ('id' in key ? query.where('id', '=', key.id) : query.where('external_id', '=', key.externalId))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes documents of a source by their external ids. */
export async function deleteDocuments(db: TenantDb, sourceId: SourceId, externalIds: readonly string[]): Promise<void> {
  await sql`delete from documents where source_id = ${sourceId} and external_id = any(${[...externalIds]}::text[])`.execute(db);
}

/** Removes what a source does not hold any more: every document but these. */
export async function deleteOtherDocuments(db: TenantDb, sourceId: SourceId, keep: readonly DocumentId[]): Promise<void> {
  await sql`delete from documents where source_id = ${sourceId} and not (id = any(${[...keep]}::uuid[]))`.execute(db);
}

interface DocumentRow {
  id: DocumentId;
  external_id: string;
  title: string;
  format: string | null;
  url: string | null;
  language: string | null;
  status: Document['status'];
  failure: string | null;
  failure_details: unknown;
  byte_size: number;
  content_hash: Buffer | null;
  chunk_count: number;
  questions: readonly string[];
  answer: string | null;
  fresh_at: Date;
  updated_at: Date;
}

function toDocument(row: DocumentRow): Document {
  return {
    id: row.id,
    externalId: row.external_id,
    title: row.title,
    // Written by putDocumentRows alone.
    format: row.format as DocumentFormat | null,
    url: row.url,
    language: row.language,
    status: row.status,
    failure: row.failure === null ? null : { code: row.failure, details: (row.failure_details ?? {}) as Record<string, unknown> },
    byteSize: row.byte_size,
    contentHash: row.content_hash,
    chunkCount: row.chunk_count,
    questions: row.questions,
    answer: row.answer,
    freshAt: row.fresh_at,
    updatedAt: row.updated_at,
  };
}
