import type { ChunkId, DocumentId, SourceId } from '@parley/contract/ids';
import type { SourceKind } from '@parley/contract/knowledge';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import { type ChunkPrint, decodePrint } from '../chunks/chunk-print.ts';

/** A document that was indexed and not compared with the others since. */
export interface UncomparedDocument {
  id: DocumentId;
  sourceId: SourceId;
  sourceKind: SourceKind;
  title: string;
  updatedAt: Date;
}

/** The document that waits longest. */
export async function findUncomparedDocument(db: TenantDb): Promise<UncomparedDocument | undefined> {
  const row = await db
    .selectFrom('documents')
    .innerJoin('sources', 'sources.id', 'documents.source_id')
    .select(['documents.id', 'documents.source_id', 'sources.kind', 'documents.title', 'documents.updated_at'])
    .where('documents.status', '=', 'ready')
    .where('documents.compared', '=', false)
    .orderBy('documents.id')
    .executeTakeFirst();
  return row && { id: row.id, sourceId: row.source_id, sourceKind: row.kind, title: row.title, updatedAt: row.updated_at };
}

/**
 * Says of all documents of a source that they were compared, when the tenant knows nothing else: what comes later is compared with them.
 * False when there is something to compare them with.
 */
export async function setComparedWhenAlone(db: TenantDb, sourceId: SourceId): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`
    with standing as (select not exists (select from sources where id <> ${sourceId} and chunk_count > 0) as alone),
      compared as (
        update documents set compared = true from standing
        where standing.alone and source_id = ${sourceId} and status = 'ready' and not compared)
    select alone from standing`.execute(db);
  return rows[0]?.alone ?? false;
}

/**
 * Whether anything of the tenant is being taken in, or was within the last seconds, by the database's clock alone. A site may wait for
 * hours for its next page, so of one only its pages tell.
 */
export async function isIngesting(db: TenantDb, quietSeconds: number): Promise<boolean> {
  const { rows } = await sql<{ ingesting: boolean }>`
    select exists (select from sources where status in ('receiving', 'queued', 'indexing') or (status = 'reading' and kind <> 'site'))
      or exists (select from documents where not compared and status = 'ready'
        and updated_at > now() - make_interval(secs => ${quietSeconds})) as ingesting`.execute(db);
  return rows[0]?.ingesting ?? false;
}

/** Whether documents are still to be compared, or taken in and compared then. A site that is being read tells by its pages alone. */
export async function awaitsComparison(db: TenantDb): Promise<boolean> {
  const { rows } = await sql<{ awaits: boolean }>`
    select exists (select from documents where status = 'ready' and not compared)
      or exists (select from sources where status in ('receiving', 'queued', 'indexing') or (status = 'reading' and kind <> 'site'))
      as awaits`.execute(db);
  return rows[0]?.awaits ?? false;
}

/** A chunk of the document that is compared. */
export interface ComparedChunk {
  id: ChunkId;
  headingPath: readonly string[];
  text: string;
  print: ChunkPrint;
}

/** The first chunks of a document. */
export async function selectChunksToCompare(db: TenantDb, documentId: DocumentId, most: number): Promise<ComparedChunk[]> {
  const rows = await db
    .selectFrom('chunks')
    .select(['id', 'heading_path', 'text', 'print'])
    .where('document_id', '=', documentId)
    .orderBy('ordinal')
    .limit(most)
    .execute();
  return rows.map((row) => ({ id: row.id, headingPath: row.heading_path, text: row.text, print: decodePrint(row.print) }));
}

/** Says that a document was compared, unless it was indexed anew meanwhile: then its chunks are others. */
export async function setDocumentCompared(db: TenantDb, documentId: DocumentId, chunkId: ChunkId | undefined): Promise<void> {
  await sql`
    update documents set compared = true
    where id = ${documentId} and ${
      chunkId === undefined
        ? sql`not exists (select from chunks where document_id = ${documentId})`
        : sql`exists (select from chunks where id = ${chunkId})`
    }`.execute(db);
}
