import type { ChunkId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type ChunkText, selectChunkTexts } from '../chunks/chunks.store.ts';
import { type Claim, type ClaimingChunk, readClaims } from './read-claims.ts';

/** The claims of a chunk, read once for as long as they are remembered. */
export type ClaimsOf = (id: ChunkId, chunk: ClaimingChunk) => readonly Claim[];

/** What was read of passages. */
export interface RememberedPassages {
  claimsOf: ClaimsOf;
  /** The texts of chunks; one that is gone is left out, unless it was read before. */
  textsOf: (db: TenantDb, ids: Iterable<ChunkId>) => Promise<ReadonlyMap<ChunkId, ChunkText>>;
}

/**
 * Keeps the texts and claims of `most` chunks: a passage is met by many of the documents that are compared one after the other, and
 * reading it costs far more than comparing it does.
 */
export function rememberPassages(most = 2_000): RememberedPassages {
  const claims = new Map<ChunkId, readonly Claim[]>();
  const texts = new Map<ChunkId, ChunkText>();
  return {
    claimsOf: (id, chunk) => touch(claims, id, claims.get(id) ?? readClaims(chunk), most),
    async textsOf(db, ids) {
      const wanted = [...new Set(ids)];
      const missing = wanted.filter((id) => !texts.has(id));
      const read = await selectChunkTexts(db, missing);
      const found = new Map<ChunkId, ChunkText>();
      for (const id of wanted) {
        const text = texts.get(id) ?? read.get(id);
        if (text !== undefined) found.set(id, touch(texts, id, text, most));
      }
      return found;
    },
  };
}

/** Makes an entry the youngest; the oldest goes where there are too many. */
function touch<Value>(known: Map<ChunkId, Value>, id: ChunkId, value: Value, most: number): Value {
  known.delete(id);
  known.set(id, value);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return value;
}
