import type { PreparedQuery } from './prepare-query.ts';
import type { Ranked } from './rank-candidates.ts';
import { featureNames } from './read-features.ts';
import { meaningNames, shareKnown } from './read-meanings.ts';

/** A chunk that may come first: the best of its document. */
export interface Contender {
  ranked: Ranked;
  /** Its place in the order. */
  place: number;
  /** What it is judged by, beside the others. */
  signs: Float32Array;
}

/** So many documents are looked at again. */
export const mostContenders = 5;
/** Further down it says little that a document was found by more than one chunk. */
const chunksLookedAt = 20;
const features = [...featureNames, ...meaningNames];
const beside = ['score', 'scoreBehind', 'place', 'scoreShare', 'chunks', 'known', 'terms', 'contenders'] as const;

/** How many signs a contender has: each feature, what it lacks of the best of the contenders in that, and how it stands among them. */
export const rerankWidth = 2 * features.length + beside.length;

/**
 * The best chunk of each of the first five documents of an order, with what tells which of them answers; the first five chunks where fewer
 * documents were found at all: in a knowledge of few pages their sections are what is told apart.
 */
export function readContenders(query: PreparedQuery, ranked: readonly Ranked[]): Contender[] {
  const documents = new Set(ranked.map(({ candidate }) => candidate.documentId));
  const contenders = firstOf(ranked, ({ candidate }) => (documents.size < mostContenders ? candidate.chunkId : candidate.documentId));
  const best = new Float64Array(features.length).fill(Number.NEGATIVE_INFINITY);
  for (const { ranked: entry } of contenders)
    for (let at = 0; at < features.length; at++) best[at] = Math.max(best[at] ?? 0, featureOf(entry, at));
  const top = contenders[0]?.ranked.score ?? 0;
  const ofQuestion = [shareKnown(query), query.weights.length, contenders.length];
  return contenders.map(({ ranked: entry, place, chunks }, order) => {
    const signs = new Float32Array(rerankWidth);
    for (let at = 0; at < features.length; at++) {
      signs[at] = featureOf(entry, at);
      signs[features.length + at] = featureOf(entry, at) - (best[at] ?? 0);
    }
    signs.set([entry.score, entry.score - top, order, entry.score / (top + 1e-6), chunks, ...ofQuestion], 2 * features.length);
    return { ranked: entry, place, signs };
  });
}

/** The first chunk of each of the first five, by what they are told apart. */
function firstOf(ranked: readonly Ranked[], keyOf: (entry: Ranked) => string): { ranked: Ranked; place: number; chunks: number }[] {
  const first = new Map<string, { ranked: Ranked; place: number; chunks: number }>();
  for (const [place, entry] of ranked.slice(0, chunksLookedAt).entries()) {
    const seen = first.get(keyOf(entry));
    if (seen !== undefined) seen.chunks += 1;
    else if (first.size < mostContenders) first.set(keyOf(entry), { ranked: entry, place, chunks: 1 });
  }
  return [...first.values()];
}

function featureOf({ words, meanings }: Ranked, at: number): number {
  return (at < featureNames.length ? words?.[at] : meanings?.[at - featureNames.length]) ?? 0;
}
