import { type BotId, type ChunkId, type DocumentId, newId, type SourceId, type TenantId } from '@parley/contract/ids';
import { encodeArray } from '@parley/platform/database/encode-array';
import { keptPlan } from '@parley/platform/database/kept-plan';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type RawBuilder, sql } from 'kysely';
import type { ChunkPrint } from './chunk-print.ts';
import { deepLink } from './deep-link.ts';
import { readPrints } from './read-prints.ts';

/** A chunk ready to be stored: `keys` find it, `print` is what ranking reads. */
export interface NewChunk {
  ordinal: number;
  headingPath: readonly string[];
  text: string;
  page: number | null;
  anchor: string | null;
  keys: readonly number[];
  print: Buffer;
}

const rowsAtOnce = 1_000;
/**
 * How many kilobytes of keys may wait to be merged into the index. Many at once are merged three times as fast; but what waits
 * is read by every search, so the last row is written under the smaller limit, which merges all that waits.
 */
const pendingKilobytes = { among: 4_096, last: 64 } as const;

/** Replaces all chunks of these documents of a source. */
export async function replaceChunks(
  db: TenantDb,
  sourceId: SourceId,
  documents: readonly { documentId: DocumentId; chunks: readonly NewChunk[] }[],
): Promise<void> {
  await db
    .deleteFrom('chunks')
    .where(
      'document_id',
      'in',
      documents.map(({ documentId }) => documentId),
    )
    .execute();
  const rows = documents.flatMap(({ documentId, chunks }) => chunks.map((chunk) => ({ documentId, ...chunk })));
  await limitPending(db, pendingKilobytes.among);
  for (let first = 0; first < rows.length - 1; first += rowsAtOnce) {
    await insertChunks(db, sourceId, rows.slice(first, Math.min(first + rowsAtOnce, rows.length - 1)));
  }
  await limitPending(db, pendingKilobytes.last);
  await insertChunks(db, sourceId, rows.slice(-1));
}

async function limitPending(db: TenantDb, kilobytes: number): Promise<void> {
  await sql`select set_config('gin_pending_list_limit', ${String(kilobytes)}, true)`.execute(db);
}

async function insertChunks(db: TenantDb, sourceId: SourceId, chunks: readonly (NewChunk & { documentId: DocumentId })[]): Promise<void> {
  if (chunks.length === 0) return;
  // The keys of all chunks go as one array, of which each row takes its part.
  const keys = encodeArray(
    'integer',
    chunks.flatMap((chunk) => chunk.keys),
    (key) => key,
  );
  let taken = 0;
  const columns = {
    id: encodeArray('uuid', chunks, () => newId('chunk')),
    documentId: encodeArray('uuid', chunks, ({ documentId }) => documentId),
    ordinal: encodeArray('integer', chunks, ({ ordinal }) => ordinal),
    headingPath: encodeArray('text', chunks, ({ headingPath }) => arrayLiteral(headingPath)),
    text: encodeArray('text', chunks, ({ text }) => text),
    page: encodeArray('integer', chunks, ({ page }) => page),
    anchor: encodeArray('text', chunks, ({ anchor }) => anchor),
    keysEnd: encodeArray('integer', chunks, (chunk) => (taken += chunk.keys.length)),
    keysCount: encodeArray('integer', chunks, (chunk) => chunk.keys.length),
    print: encodeArray('bytea', chunks, ({ print }) => print),
  };
  await sql`
    insert into chunks (id, source_id, document_id, ordinal, heading_path, text, page, anchor, keys, print)
    select row.id, ${sourceId}, row.document_id, row.ordinal, row.heading_path::text[], row.text, row.page, row.anchor,
      (${keys}::integer[])[row.keys_end - row.keys_count + 1 : row.keys_end], row.print
    from unnest(${columns.id}::uuid[], ${columns.documentId}::uuid[], ${columns.ordinal}::integer[], ${columns.headingPath}::text[],
        ${columns.text}::text[], ${columns.page}::integer[], ${columns.anchor}::text[], ${columns.keysEnd}::integer[],
        ${columns.keysCount}::integer[], ${columns.print}::bytea[])
      as row(id, document_id, ordinal, heading_path, text, page, anchor, keys_end, keys_count, print)`.execute(db);
}

function arrayLiteral(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** A chunk that holds some of a question's terms. */
export interface FoundChunk {
  chunkId: ChunkId;
  sourceId: SourceId;
  documentId: DocumentId;
  /** When its document was last known to be current, where that is longer ago than its source says it is good for; else null. */
  asOf: Date | null;
}

/** A chunk that was found, with what ranking reads of it. */
export interface Candidate extends FoundChunk {
  print: ChunkPrint;
}

/** What is looked for, and where. */
interface ChunkQuery {
  tenantId: TenantId;
  keys: readonly number[];
  weights: readonly number[];
  most: number;
  botId?: BotId | undefined;
  labels?: readonly string[] | undefined;
}

/** What {@link findChunks} found. */
interface FoundChunks<Beside = null> {
  /** Those first that hold most of the terms. */
  chunks: FoundChunk[];
  /** How many chunks the tenant has; 0 when nothing was found. */
  total: number;
  /** In how many chunks each key is; undefined where that was not counted. */
  foundIn: (number | undefined)[];
  /** The sources of the chunks, as they are now. */
  sources: ReadonlyMap<SourceId, SourceFacts>;
  beside: Beside | null;
}

/** What is said of a passage that its source may change while the passage stays. */
export interface SourceFacts {
  url: string | null;
}

/** What {@link searchChunks} found. */
export interface Candidates extends Omit<FoundChunks, 'chunks' | 'beside'> {
  /** Those first that hold most of the terms. */
  candidates: Candidate[];
}

type FoundRow = [ChunkId, SourceId, DocumentId];

/**
 * Finds chunks that have some of the keys, in sources that are searched: for a bot those it may know, and with some of the labels.
 * `beside` is a column that is read along.
 */
async function findChunks<Beside = null>(db: TenantDb, query: ChunkQuery, beside?: RawBuilder<Beside>): Promise<FoundChunks<Beside>> {
  // One row of JSON, because the driver spends longer on each column of many rows than on reading this.
  const { rows } = await sql<{
    candidates: FoundRow[] | null;
    total: number | null;
    found_in: (number | null)[] | null;
    sources: [SourceId, string | null][] | null;
    stale: [DocumentId, string][] | null;
    beside: Beside | null;
  }>`${keptPlan}
    select ${beside ?? sql`null`} as beside, json_agg(json_build_array(chunk_id, source_id, document_id)) as candidates, min(total) as total,
      min(found_in) as found_in,
      (select json_agg(json_build_array(id, url)) from sources where id = any(array_agg(distinct found.source_id))) as sources,
      (select json_agg(json_build_array(document_id, fresh_at)) from stale_documents(case when exists (
        select from sources where id = any(array_agg(distinct found.source_id)) and max_age_days is not null)
        then array_agg(distinct found.document_id) end)) as stale
    from search_chunks(${[...query.keys]}::integer[], ${[...query.weights]}::double precision[], ${query.most},
      ${query.botId ?? null}::uuid, ${query.labels === undefined ? null : [...query.labels]}::text[]) as found`.execute(db);
  const [row] = rows;
  const stale = new Map(row?.stale?.map(([id, freshAt]) => [id, new Date(freshAt)]));
  return {
    chunks:
      row?.candidates?.map(([chunkId, sourceId, documentId]) => {
        return { chunkId, sourceId, documentId, asOf: stale.get(documentId) ?? null };
      }) ?? [],
    total: row?.total ?? 0,
    foundIn: row?.found_in?.map((count) => count ?? undefined) ?? [],
    sources: new Map(row?.sources?.map(([id, url]) => [id, { url }])),
    beside: row?.beside ?? null,
  };
}

/** Finds chunks with their prints. */
export async function searchChunks<Beside = null>(
  db: TenantDb,
  query: ChunkQuery,
  beside?: RawBuilder<Beside>,
): Promise<Candidates & { beside: Beside | null }> {
  const { chunks, ...found } = await findChunks(db, query, beside);
  const prints = await readPrints(
    db,
    query.tenantId,
    chunks.map(({ chunkId }) => chunkId),
  );
  const candidates = chunks.flatMap((chunk) => {
    const print = prints.get(chunk.chunkId);
    return print === undefined ? [] : [{ ...chunk, print }];
  });
  return { ...found, candidates };
}

/** In how many chunks each key is, counted up to `most`; keys in none are left out. */
export async function countKeys(db: TenantDb, keys: readonly number[], most: number): Promise<{ key: number; foundIn: number }[]> {
  const { rows } = await sql<{ key: number; found_in: string }>`
    select key, found_in from count_keys(${[...keys]}::integer[], ${most})`.execute(db);
  return rows.map((row) => ({ key: row.key, foundIn: Number(row.found_in) }));
}

/** A chunk with what a citation of it shows. */
export interface ChunkText {
  chunkId: ChunkId;
  sourceId: SourceId;
  documentId: DocumentId;
  documentTitle: string;
  headingPath: readonly string[];
  text: string;
  page: number | null;
  /** Where it can be read, at its place where that has a name. */
  url: string | null;
  /** The questions its document was written to answer; none unless it is a curated answer. */
  questions: readonly string[];
}

/** What was written of a chunk when it was indexed: it stays as it is for as long as there is the chunk. */
export interface IndexedText extends Omit<ChunkText, 'url'> {
  /** Where its document can be read; null where that is known of its source at most. */
  documentUrl: string | null;
  format: string | null;
  anchor: string | null;
}

export function toChunkText({ documentUrl, format, anchor, ...text }: IndexedText, source: SourceFacts): ChunkText {
  return { ...text, url: deepLink(documentUrl ?? source.url, { format, anchor, ...text }) };
}

export async function selectChunkTexts(db: TenantDb, ids: readonly ChunkId[]): Promise<Map<ChunkId, ChunkText>> {
  const read = await selectIndexedTexts(db, ids);
  return new Map(read.map(({ indexed, source }) => [indexed.chunkId, toChunkText(indexed, source)]));
}

export async function selectIndexedTexts(db: TenantDb, ids: readonly ChunkId[]): Promise<{ indexed: IndexedText; source: SourceFacts }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    id: ChunkId;
    source_id: SourceId;
    document_id: DocumentId;
    title: string;
    heading_path: string[];
    text: string;
    page: number | null;
    url: string | null;
    source_url: string | null;
    questions: string[];
    format: string | null;
    anchor: string | null;
  }>`${keptPlan} select * from chunk_texts(${[...ids]}::uuid[])`.execute(db);
  return rows.map((row) => ({
    indexed: {
      chunkId: row.id,
      sourceId: row.source_id,
      documentId: row.document_id,
      documentTitle: row.title,
      headingPath: row.heading_path,
      text: row.text,
      page: row.page,
      documentUrl: row.url,
      questions: row.questions,
      format: row.format,
      anchor: row.anchor,
    },
    source: { url: row.source_url },
  }));
}

/** A chunk as an editor sees it. */
export interface ShownChunk {
  id: ChunkId;
  documentId: DocumentId;
  documentTitle: string;
  language: string | null;
  ordinal: number;
  headingPath: readonly string[];
  text: string;
  page: number | null;
}

/** Chunks of a source, or of one document of it, document by document and in the order of each. */
export async function selectChunkPage(
  db: TenantDb,
  sourceId: SourceId,
  page: { documentId: DocumentId | undefined; limit: number; after: ChunkId | undefined },
): Promise<ShownChunk[]> {
  let query = db
    .selectFrom('chunks')
    .innerJoin('documents', 'documents.id', 'chunks.document_id')
    .select(['chunks.id', 'chunks.document_id', 'chunks.ordinal', 'chunks.heading_path', 'chunks.text', 'chunks.page'])
    .select(['documents.title', 'documents.language'])
    .where('chunks.source_id', '=', sourceId)
    .orderBy('chunks.document_id')
    .orderBy('chunks.ordinal')
    .limit(page.limit);
  if (page.documentId !== undefined) query = query.where('chunks.document_id', '=', page.documentId);
  if (page.after !== undefined)
    query = query.where(
      sql<boolean>`(chunks.document_id, chunks.ordinal) > (select c.document_id, c.ordinal from chunks c where c.id = ${page.after})`,
    );
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    documentTitle: row.title,
    language: row.language,
    ordinal: row.ordinal,
    headingPath: row.heading_path,
    text: row.text,
    page: row.page,
  }));
}
