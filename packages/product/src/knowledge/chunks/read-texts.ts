import type { ChunkId, SourceId, TenantId } from '@parley/contract/ids';
import { commitWithNext } from '@parley/platform/database/scoped-dialect';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type ChunkText, type IndexedText, type SourceFacts, selectIndexedTexts, toChunkText } from './chunks.store.ts';
import { RecentMemory } from './recent-memory.ts';

const mostBytes = 6 * 1024 * 1024;
/** What a text takes beside its letters, with its document's title, headings and address. */
const overhead = 1_000;
const texts = new RecentMemory<IndexedText>(mostBytes, ({ text }) => overhead + 2 * text.length);

/**
 * The texts of chunks that this transaction has just found, with what their sources are now; one whose chunk is gone is left out. What
 * was written of a chunk when it was indexed never changes, because indexing a document again makes other chunks of it, so what was read
 * before is not read again. Not a way to find out whether a chunk is there. It is the last that a transaction reads.
 */
export async function readTexts(
  db: TenantDb,
  tenantId: TenantId,
  found: readonly { chunkId: ChunkId; sourceId: SourceId }[],
  sources: ReadonlyMap<SourceId, SourceFacts>,
): Promise<Map<ChunkId, ChunkText>> {
  const read = new Map<ChunkId, ChunkText>();
  const missing: ChunkId[] = [];
  for (const { chunkId, sourceId } of found) {
    const source = sources.get(sourceId);
    const text = source && texts.recall(tenantId + chunkId);
    if (source === undefined || text === undefined) missing.push(chunkId);
    else read.set(chunkId, toChunkText(text, source));
  }
  if (missing.length === 0) return read;
  commitWithNext();
  for (const { indexed, source } of await selectIndexedTexts(db, missing)) {
    texts.keep(tenantId + indexed.chunkId, indexed);
    read.set(indexed.chunkId, toChunkText(indexed, source));
  }
  return read;
}
