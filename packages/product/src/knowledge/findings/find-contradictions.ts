import { compareClaims, type Difference } from './compare-claims.ts';
import { namesApart } from './names-apart.ts';
import type { Claim, ClaimingChunk } from './read-claims.ts';

/** A passage with what it claims. */
export interface ReadPassage {
  readonly chunk: ClaimingChunk;
  readonly claims: readonly Claim[];
}

/** What two passages contradict each other in, in the order of the first; positions are in their texts. */
export function findContradictions(a: ReadPassage, b: ReadPassage): Difference[] {
  if (namesApart(a.chunk, b.chunk)) return [];
  return a.claims.flatMap((claim) => b.claims.flatMap((other) => compareClaims(claim, other) ?? []));
}
