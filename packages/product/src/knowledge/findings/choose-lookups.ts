import type { TenantId } from '@parley/contract/ids';
import { termCode } from '@parley/platform/text/term-code';
import { tenantKey } from '../chunks/chunk-print.ts';
import type { ComparedChunk } from './comparisons.store.ts';
import { type Claim, termsOf } from './read-claims.ts';
import type { ClaimsOf } from './remember-passages.ts';
import { leastShingles, shinglesOf } from './resemblance.ts';

/** What is looked for in the tenant's index on behalf of one chunk of a document. */
export interface Lookup {
  readonly chunk: ComparedChunk;
  readonly keys: readonly number[];
}

/** A document is looked up for no more of its claims and passages than this, so that comparing it costs the same however long it is. */
const mostClaims = 80;
const mostPassages = 40;
const mostKeys = 8;
const chunksAtOnce = 10;
/** Only a sentence that allows, forbids or promises something is worth looking up for being denied elsewhere. */
const promises =
  /(?<!\p{L})(?:allowed|permitted|possible|included|free|required|available|may|must|can|erlaubt|gestattet|möglich|inklusive|inbegriffen|kostenlos|kostenfrei|verfügbar|darf|dürfen|muss|müssen|können|kann|permis|possible|gratuit|incluid[oa]|gratis|permitid[oa])(?!\p{L})/iu;

/** Chooses what to look for: the claims of a document that could be contradicted, and passages that could stand elsewhere too. */
export async function chooseLookups(
  tenantId: TenantId,
  title: string,
  chunks: readonly ComparedChunk[],
  claimsOf: ClaimsOf,
): Promise<{ claims: Lookup[]; passages: Lookup[] }> {
  const keysOf = (words: Iterable<string>): number[] =>
    [...new Set(words)]
      // Long words are rare ones, mostly.
      .sort((a, b) => b.length - a.length)
      .slice(0, mostKeys)
      .map((word) => tenantKey(tenantId, termCode(word)));
  const weighed: { chunk: ComparedChunk; claim: Claim; rank: number }[] = [];
  for (const [index, chunk] of chunks.entries()) {
    for (const claim of claimsOf(chunk.id, { title, ...chunk })) {
      const rank = rankOf(claim, chunk.text);
      if (rank > 0) weighed.push({ chunk, claim, rank });
    }
    // Others get a turn on this thread.
    if (index % chunksAtOnce === 0) await new Promise(setImmediate);
  }
  const claims = weighed
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostClaims)
    .map(({ chunk, claim }) => ({ chunk, keys: keysOf([...claim.subject.words, ...claim.heading.words]) }))
    .filter(({ keys }) => keys.length > 0);
  // A short passage resembles others by chance.
  const long = chunks.filter(({ print }) => shinglesOf(print).size >= leastShingles);
  const step = Math.max(1, long.length / mostPassages);
  const passages = Array.from({ length: Math.min(long.length, mostPassages) }, (_, index) => long[Math.floor(index * step)])
    .filter((chunk) => chunk !== undefined)
    .map((chunk) => ({ chunk, keys: keysOf(termsOf(chunk.text)) }))
    .filter(({ keys }) => keys.length > 1);
  return { claims, passages };
}

function rankOf(claim: Claim, text: string): number {
  if (claim.values.some(({ kind, unit }) => kind !== 'fact' || unit === 'answer')) return 3;
  if (claim.values.some(({ readings }) => readings.includes('no'))) return 2;
  return promises.test(text.slice(claim.start, claim.end)) ? 1 : 0;
}
