import { type ChunkId, type DocumentId, newId, type SourceId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** A chunk ready to be stored: `terms` is the text of a tsvector. */
export interface NewChunk {
  ordinal: number;
  headingPath: readonly string[];
  text: string;
  page: number | null;
  terms: string;
}

const rowsAtOnce = 1_000;

/** Replaces all chunks of a document. */
export async function replaceChunks(
  db: TenantDb,
  key: { sourceId: SourceId; documentId: DocumentId },
  chunks: readonly NewChunk[],
): Promise<void> {
  await db.deleteFrom('chunks').where('document_id', '=', key.documentId).execute();
  for (let first = 0; first < chunks.length; first += rowsAtOnce) {
    const rows = chunks.slice(first, first + rowsAtOnce).map(({ ordinal, headingPath, text, page, terms }) => ({
      id: newId('chunk'),
      ordinal,
      heading_path: headingPath,
      text,
      page,
      terms,
    }));
    // One parameter for all rows: a thousand rows of seven columns would be more parameters than the protocol takes.
    await sql`
      insert into chunks (id, source_id, document_id, ordinal, heading_path, text, page, terms)
      select row.id, ${key.sourceId}, ${key.documentId}, row.ordinal,
        array(select jsonb_array_elements_text(row.heading_path)), row.text, row.page, row.terms::tsvector
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row(id uuid, ordinal integer, heading_path jsonb, text text, page integer, terms text)`.execute(db);
  }
}

/** What {@link searchChunks} found, best first. */
export interface ChunkHit {
  chunkId: ChunkId;
  score: number;
  /** The share of the query's weighted terms the chunk holds, 0 to 1. */
  coverage: number;
  /** How it compares with a chunk that holds every term once; above 1 when it holds them often or in its headings. */
  strength: number;
}

/** Finds chunks of ready sources that hold some of the terms. */
export async function searchChunks(
  db: TenantDb,
  query: { terms: readonly string[]; weights: readonly number[]; limit: number },
): Promise<ChunkHit[]> {
  const { rows } = await sql<{ chunk_id: ChunkId; score: number; coverage: number; strength: number }>`
    select chunk_id, score, coverage, strength
    from search_chunks(${[...query.terms]}::text[], ${[...query.weights]}::double precision[], ${query.limit})`.execute(db);
  return rows.map((row) => ({ chunkId: row.chunk_id, score: row.score, coverage: row.coverage, strength: row.strength }));
}

/** A chunk with what a citation of it shows. */
export interface ChunkText {
  chunkId: ChunkId;
  sourceId: SourceId;
  documentTitle: string;
  headingPath: readonly string[];
  text: string;
  page: number | null;
  url: string | null;
}

export async function selectChunkTexts(db: TenantDb, ids: readonly ChunkId[]): Promise<Map<ChunkId, ChunkText>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('chunks')
    .innerJoin('documents', 'documents.id', 'chunks.document_id')
    .innerJoin('sources', 'sources.id', 'chunks.source_id')
    .select(['chunks.id', 'chunks.source_id', 'documents.title', 'chunks.heading_path', 'chunks.text', 'chunks.page', 'sources.url'])
    .where('chunks.id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        chunkId: row.id,
        sourceId: row.source_id,
        documentTitle: row.title,
        headingPath: row.heading_path,
        text: row.text,
        page: row.page,
        url: row.url,
      },
    ]),
  );
}
