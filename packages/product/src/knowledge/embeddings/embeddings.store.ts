import type { BotId, ChunkId, DocumentId, EmbeddingIndexId, SourceId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import { decodePrint } from '../chunks/chunk-print.ts';
import type { Candidate } from '../chunks/chunks.store.ts';
import type { IndexCounts } from './embedding-index.ts';

/** A chunk an index has no vector of, with all that is embedded of it. */
export interface PendingChunk {
  chunkId: ChunkId;
  documentId: DocumentId;
  sourceId: SourceId;
  title: string;
  headingPath: readonly string[];
  text: string;
}

/** The next chunks without a vector, by id. */
export async function selectPendingChunks(
  db: TenantDb,
  indexId: EmbeddingIndexId,
  page: { after: ChunkId | undefined; limit: number },
): Promise<PendingChunk[]> {
  const { rows } = await sql<{
    id: ChunkId;
    document_id: DocumentId;
    source_id: SourceId;
    title: string;
    heading_path: string[];
    text: string;
  }>`
    select c.id, c.document_id, c.source_id, d.title, c.heading_path, c.text
    from chunks c join documents d on d.tenant_id = c.tenant_id and d.id = c.document_id
    where ${page.after === undefined ? sql`true` : sql`c.id > ${page.after}`}
      and not exists (select from embedded_chunks m where m.tenant_id = c.tenant_id and m.chunk_id = c.id and m.index_id = ${indexId})
    order by c.id limit ${page.limit}`.execute(db);
  return rows.map((row) => ({
    chunkId: row.id,
    documentId: row.document_id,
    sourceId: row.source_id,
    title: row.title,
    headingPath: row.heading_path,
    text: row.text,
  }));
}

/** A chunk and the text it was embedded by. */
export interface HashedChunk {
  chunkId: ChunkId;
  documentId: DocumentId;
  sourceId: SourceId;
  hash: Buffer;
}

/** Locks documents while their chunks are given vectors: one that is cut anew or removed at the same time waits, or is waited for. */
export async function lockDocuments(db: TenantDb, ids: Iterable<DocumentId>): Promise<void> {
  await sql`select id from documents where id = any(${[...new Set(ids)]}::uuid[]) order by id for key share`.execute(db);
}

/**
 * Gives chunks whose text has a vector already that vector, whichever document it was made for; returns the chunks it did so for.
 * Nothing is paid for twice, not even a document that is cut anew.
 */
export async function reuseVectors(db: TenantDb, indexId: EmbeddingIndexId, chunks: readonly HashedChunk[]): Promise<Set<ChunkId>> {
  const { rows } = await sql<{ chunk_id: ChunkId }>`
    with wanted as (
      select w.chunk_id, w.document_id, w.source_id, decode(w.hash, 'hex') as hash
      from jsonb_to_recordset(${asRecords(chunks)}::jsonb) as w(chunk_id uuid, document_id uuid, source_id uuid, hash text)
      join chunks c on c.tenant_id = parley_tenant_id() and c.id = w.chunk_id
    ), known as materialized (
      select distinct on (w.hash, w.document_id) w.hash, w.document_id, w.source_id, e.dimension, e.graphed, e.embedding
      from wanted w
      join embeddings e on e.tenant_id = parley_tenant_id() and e.index_id = ${indexId} and e.content_hash = w.hash
      order by w.hash, w.document_id, e.document_id = w.document_id desc
    ), copied as (
      insert into embeddings (index_id, document_id, content_hash, source_id, dimension, graphed, embedding)
      select ${indexId}, k.document_id, k.hash, k.source_id, k.dimension, k.graphed, k.embedding from known k
      on conflict do nothing
    )
    insert into embedded_chunks (chunk_id, index_id, document_id, content_hash)
    select w.chunk_id, ${indexId}, w.document_id, w.hash from wanted w join known k on k.hash = w.hash and k.document_id = w.document_id
    on conflict do nothing
    returning chunk_id`.execute(db);
  return new Set(rows.map((row) => row.chunk_id));
}

/** Stores the vectors of chunks, except of those that are gone meanwhile. */
export async function insertVectors(
  db: TenantDb,
  index: { id: EmbeddingIndexId; graphed: boolean },
  chunks: readonly (HashedChunk & { vector: Float32Array })[],
): Promise<void> {
  const records = JSON.stringify(
    chunks.map(({ vector, ...chunk }) => ({ ...toRecord(chunk), embedding: writeVector(vector), dimension: vector.length })),
  );
  await sql`
    with wanted as materialized (
      select w.chunk_id, w.document_id, w.source_id, decode(w.hash, 'hex') as hash, w.dimension, w.embedding
      from jsonb_to_recordset(${records}::jsonb)
        as w(chunk_id uuid, document_id uuid, source_id uuid, hash text, dimension integer, embedding text)
      join chunks c on c.tenant_id = parley_tenant_id() and c.id = w.chunk_id
    ), stored as (
      insert into embeddings (index_id, document_id, content_hash, source_id, dimension, graphed, embedding)
      select distinct on (w.hash, w.document_id) ${index.id}, w.document_id, w.hash, w.source_id, w.dimension, ${index.graphed}::boolean,
        w.embedding::vector
      from wanted w order by w.hash, w.document_id
      on conflict do nothing
    )
    insert into embedded_chunks (chunk_id, index_id, document_id, content_hash)
    select w.chunk_id, ${index.id}, w.document_id, w.hash from wanted w
    on conflict do nothing`.execute(db);
}

/** Notes chunks whose text the model refuses, so that they are not sent again and again. */
export async function insertRefused(db: TenantDb, indexId: EmbeddingIndexId, chunkIds: readonly ChunkId[]): Promise<void> {
  await sql`
    insert into embedded_chunks (chunk_id, index_id, document_id, content_hash)
    select c.id, ${indexId}, c.document_id, null from chunks c where c.id = any(${[...chunkIds]}::uuid[])
    on conflict do nothing`.execute(db);
}

/**
 * Deletes vectors of texts that stand in their document no more. `offset 0` has each looked up by itself: joined without statistics of
 * the tables, each vector was compared with the half of all chunks.
 */
export async function deleteUnusedVectors(db: TenantDb, indexId: EmbeddingIndexId): Promise<void> {
  // Which those are, two indexes tell beside each other: a vector is large, and none that is used need be read.
  await sql`
    with unused as materialized (
      select e.content_hash, e.document_id from embeddings e where e.index_id = ${indexId} and not exists (
        select from embedded_chunks m
        where m.tenant_id = e.tenant_id and m.index_id = e.index_id and m.content_hash = e.content_hash and m.document_id = e.document_id
        offset 0)
    )
    delete from embeddings e using unused
    where e.index_id = ${indexId} and e.content_hash = unused.content_hash and e.document_id = unused.document_id`.execute(db);
}

export async function countVectors(db: TenantDb, indexId: EmbeddingIndexId): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) as count from embeddings where index_id = ${indexId}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Puts some vectors that are in no graph yet into that of their dimension; says how many. */
export async function graphVectors(db: TenantDb, indexId: EmbeddingIndexId, most: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update embeddings set graphed = true where index_id = ${indexId} and (content_hash, document_id) in (
      select e.content_hash, e.document_id from embeddings e where e.index_id = ${indexId} and not e.graphed limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Questions of curated answers, of the newest answers first, one of each. */
export async function selectCuratedQuestions(db: TenantDb, limit: number): Promise<string[]> {
  const { rows } = await sql<{ question: string }>`
    select questions[1] as question from documents where cardinality(questions) > 0 order by id desc limit ${limit}`.execute(db);
  return rows.map(({ question }) => question);
}

/** How much of the knowledge each index covers. */
export async function countEmbedded(db: TenantDb): Promise<Map<EmbeddingIndexId, IndexCounts>> {
  const { rows } = await sql<{ id: EmbeddingIndexId; chunks: string; embedded: string; refused: string }>`
    select i.id, (select count(*) from chunks) as chunks,
      count(m.chunk_id) filter (where m.content_hash is not null) as embedded,
      count(m.chunk_id) filter (where m.content_hash is null) as refused
    from embedding_indexes i left join embedded_chunks m on m.tenant_id = i.tenant_id and m.index_id = i.id
    group by i.id`.execute(db);
  return new Map(rows.map((row) => [row.id, { chunks: Number(row.chunks), embedded: Number(row.embedded), refused: Number(row.refused) }]));
}

/** A chunk that is near to what was asked. */
export interface NearCandidate extends Candidate {
  /** -1 to 1. */
  similarity: number;
}

/** Finds the chunks nearest to a vector, nearest first, in sources that are searched. */
export async function searchEmbeddings(
  db: TenantDb,
  query: {
    indexId: EmbeddingIndexId;
    vector: Float32Array;
    most: number;
    throughGraph: boolean;
    botId?: BotId | undefined;
    labels?: readonly string[] | undefined;
  },
): Promise<NearCandidate[]> {
  const { rows } = await sql<{
    chunk_id: ChunkId;
    source_id: SourceId;
    document_id: DocumentId;
    print: Buffer;
    as_of: Date | null;
    similarity: number;
  }>`
    with near as materialized (
      select chunk_id, source_id, document_id, print, similarity
      from search_embeddings(${query.indexId}, ${writeVector(query.vector)}::vector, ${query.most}, ${query.throughGraph},
        ${query.botId ?? null}::uuid, ${query.labels === undefined ? null : [...query.labels]}::text[])
    )
    select near.*, old.fresh_at as as_of
    from near left join stale_documents((select array_agg(distinct document_id) from near)) old using (document_id)
    order by similarity desc, chunk_id`.execute(db);
  return rows.map((row) => ({
    chunkId: row.chunk_id,
    sourceId: row.source_id,
    documentId: row.document_id,
    print: decodePrint(row.print),
    asOf: row.as_of,
    similarity: row.similarity,
  }));
}

function asRecords(chunks: readonly HashedChunk[]): string {
  return JSON.stringify(chunks.map(toRecord));
}

function toRecord({ chunkId, documentId, sourceId, hash }: HashedChunk): Record<string, string> {
  return { chunk_id: chunkId, document_id: documentId, source_id: sourceId, hash: hash.toString('hex') };
}

function writeVector(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}
