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
  const differences = a.claims.flatMap((claim) => b.claims.flatMap((other) => compareClaims(claim, other) ?? []));
  // Asked last: few pairs differ, and reading their names costs more than comparing what they claim.
  return differences.length > 0 && namesApart(a.chunk, b.chunk) ? [] : differences;
}
