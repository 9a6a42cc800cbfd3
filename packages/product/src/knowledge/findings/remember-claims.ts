import type { ChunkId } from '@parley/contract/ids';
import { type Claim, type ClaimingChunk, readClaims } from './read-claims.ts';

/** The claims of a chunk, read once for as long as they are remembered. */
export type ClaimsOf = (id: ChunkId, chunk: ClaimingChunk) => readonly Claim[];

/**
 * Reads claims and keeps those of `most` chunks: a passage is met by many of the documents that are compared one after the other, and
 * reading it costs far more than comparing it does.
 */
export function rememberClaims(most = 2_000): ClaimsOf {
  const known = new Map<ChunkId, readonly Claim[]>();
  return (id, chunk) => {
    const claims = known.get(id) ?? readClaims(chunk);
    known.delete(id);
    known.set(id, claims);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return claims;
  };
}
