import type { DocumentId, SourceId } from '@parley/contract/ids';
import type { DocumentFormat, DocumentStatus } from '@parley/contract/knowledge';
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
  chunkCount: number;
  questions: readonly string[];
  /** Of a curated answer; null for all others. */
  answer: string | null;
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
}

/** Stores a document, in place of the one of the same external id in its source, whose id stays. Gives the id it has. */
export async function putDocumentRow(db: TenantDb, input: NewDocument): Promise<DocumentId> {
  const content = {
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
  };
  const row = await db
    .insertInto('documents')
    .values({ id: input.id, source_id: input.sourceId, external_id: input.externalId, ...content })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'source_id', 'external_id']).doUpdateSet({
        ...content,
        revision: sql<number>`documents.revision + 1`,
        updated_at: sql<Date>`clock_timestamp()`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  if (input.failure !== undefined) await forgetChunks(db, row.id);
  return row.id;
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
  'chunk_count',
  'questions',
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

/** A document that waits to be indexed, with its text; undefined when none does. */
export async function findQueuedDocument(db: TenantDb, sourceId: SourceId) {
  const row = await db
    .selectFrom('documents')
    .select(['id', 'title', 'blocks', 'questions', 'revision'])
    .where('source_id', '=', sourceId)
    .where('status', '=', 'queued')
    .orderBy('id')
    .executeTakeFirst();
  // Written by putDocumentRow alone.
  return row && { id: row.id, title: row.title, blocks: row.blocks as Block[], questions: row.questions, revision: row.revision };
}

/** Locks a document that is about to be given chunks; false when it was replaced or removed since that revision. */
export async function lockDocument(db: TenantDb, id: DocumentId, revision: number): Promise<boolean> {
  const row = await db.selectFrom('documents').select('revision').where('id', '=', id).forUpdate().executeTakeFirst();
  return row?.revision === revision;
}

export async function setDocumentReady(db: TenantDb, id: DocumentId, chunkCount: number): Promise<void> {
  await db
    .updateTable('documents')
    .set({ status: 'ready', failure: null, failure_details: null, chunk_count: chunkCount, compared: false })
    .where('id', '=', id)
    .execute();
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
  chunk_count: number;
  questions: readonly string[];
  answer: string | null;
  updated_at: Date;
}

function toDocument(row: DocumentRow): Document {
  return {
    id: row.id,
    externalId: row.external_id,
    title: row.title,
    // Written by putDocumentRow alone.
    format: row.format as DocumentFormat | null,
    url: row.url,
    language: row.language,
    status: row.status,
    failure: row.failure === null ? null : { code: row.failure, details: (row.failure_details ?? {}) as Record<string, unknown> },
    byteSize: row.byte_size,
    chunkCount: row.chunk_count,
    questions: row.questions,
    answer: row.answer,
    updatedAt: row.updated_at,
  };
}
