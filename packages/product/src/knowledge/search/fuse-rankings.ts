import type { NearCandidate } from '../embeddings/embeddings.store.ts';
import type { Ranked } from './rank-candidates.ts';

/** Reciprocal rank fusion: how much a place further down still counts. */
const smoothing = 10;
/** The surer the words, the less nearness says: from this much for none to this much less for certainty. */
const nearAtDoubt = 1.4;
const nearLostToCertainty = 1;
/** What is older than its source says counts so much of what it would. */
const staleKeeps = 0.85;
/** From this confidence on the best passage by words stays first. */
const sureOfFirst = 0.6;
/** What is so many deviations nearer than questions about nothing in particular are is as good as the threshold. */
const tellingDeviations = 3.5;
/** Nearness says what a passage is about, not that it answers: alone it makes nobody surer than this. */
const mostByNearness = 0.6;

/** What is nearer to a question than to questions about nothing in particular, which says nothing. */
export function tellingNearness(
  near: readonly NearCandidate[],
  noise: { mean: number; deviation: number } | null,
): readonly NearCandidate[] {
  return noise === null ? near : near.filter(({ similarity }) => similarity > noise.mean + noise.deviation);
}

/**
 * Brings the ranking by words and that by nearness into one order, by their places alone: their scores have nothing in common. What is no
 * nearer than noise does not count, so a question about something else ranks as it did by words.
 */
export function fuseRankings(
  ranked: readonly Ranked[],
  near: readonly NearCandidate[],
  { confidence, noise }: { confidence: number; noise: { mean: number; deviation: number } | null },
): Ranked[] {
  const telling = tellingNearness(near, noise);
  if (telling.length === 0) return [...ranked];
  const nearWeight = nearAtDoubt - nearLostToCertainty * confidence;
  const fused = new Map<string, { entry: Ranked; byWords: boolean; sum: number }>();
  for (const [place, entry] of ranked.entries()) {
    const pinned = place === 0 && confidence >= sureOfFirst ? 1 : 0;
    fused.set(entry.candidate.chunkId, { entry, byWords: true, sum: pinned + 1 / (smoothing + place + 1) });
  }
  for (const [place, { similarity: _, ...candidate }] of telling.entries()) {
    const sum = ((candidate.asOf === null ? 1 : staleKeeps) * nearWeight) / (smoothing + place + 1);
    const known = fused.get(candidate.chunkId);
    if (known !== undefined) known.sum += sum;
    else fused.set(candidate.chunkId, { entry: { candidate, score: 0, held: 0, byMeaning: false }, byWords: false, sum });
  }
  const order = [...fused.values()].sort((one, other) => other.sum - one.sum);
  // What only nearness found is as good as what stands below it: the answerer compares scores, which may not rise from place to place.
  let below = Math.min(0, ...ranked.map(({ score }) => score));
  const scored: Ranked[] = [];
  for (const { entry, byWords } of order.toReversed()) {
    if (byWords) below = Math.max(below, entry.score);
    scored.push({ ...entry, score: below });
  }
  return scored.reverse();
}

/** How likely the nearest passage answers, by how far it stands out from what is near to anything; 0 while that is not known. */
export function confidenceOfNearness(near: readonly NearCandidate[], noise: { mean: number; deviation: number } | null): number {
  const nearest = near[0];
  if (nearest === undefined || noise === null) return 0;
  const deviations = (nearest.similarity - noise.mean) / noise.deviation;
  return mostByNearness / (1 + Math.exp(tellingDeviations - deviations));
}
