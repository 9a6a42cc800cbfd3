import { compareClaims, type Difference } from './compare-claims.ts';
import { namesApart } from './names-apart.ts';
import { type Claim, type ClaimingChunk, readClaims } from './read-claims.ts';

/** What two passages contradict each other in, in the order of the first; positions are in their texts. */
export function findContradictions(a: ClaimingChunk, b: ClaimingChunk, claims: readonly Claim[] = readClaims(a)): Difference[] {
  if (namesApart(a, b)) return [];
  const others = readClaims(b);
  return claims.flatMap((claim) => others.flatMap((other) => compareClaims(claim, other) ?? []));
}
