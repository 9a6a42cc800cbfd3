import type { ChunkId, DocumentId, SourceId } from '@parley/contract/ids';
import { keptPlan } from '@parley/platform/database/kept-plan';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** A chunk that holds some of the keys of a list. */
export interface AlikeChunk {
  chunkId: ChunkId;
  sourceId: SourceId;
  documentId: DocumentId;
}

/**
 * Finds, for each of several lists of keys, the chunks that hold most of it, all keys counting alike. Keys that several lists have in
 * common are looked up once.
 */
export async function findAlikeChunks(db: TenantDb, lists: readonly (readonly number[])[], most: number): Promise<AlikeChunk[][]> {
  const found: AlikeChunk[][] = lists.map(() => []);
  const ofLists = lists.flatMap((keys, at) => keys.map(() => at));
  // One row of JSON, because the driver spends longer on each column of many rows than on reading this.
  const { rows } = await sql<{ alike: [number, ChunkId, SourceId, DocumentId][] | null }>`${keptPlan}
    select json_agg(json_build_array(list, chunk_id, source_id, document_id)) as alike
    from find_alike_chunks(${ofLists}::integer[], ${lists.flat()}::integer[], ${most})`.execute(db);
  for (const [list, chunkId, sourceId, documentId] of rows[0]?.alike ?? []) found[list]?.push({ chunkId, sourceId, documentId });
  return found;
}
