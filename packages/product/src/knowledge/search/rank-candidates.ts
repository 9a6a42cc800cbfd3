import type { Candidate } from '../chunks/chunks.store.ts';
import type { PreparedQuery } from './prepare-query.ts';
import { type FeatureName, featureNames, readFeatures } from './read-features.ts';

/** A candidate with what ranking made of it. */
export interface Ranked {
  candidate: Candidate;
  /** Only the order means anything. */
  score: number;
  features: Float64Array;
}

/**
 * What each feature counts. Fitted on development questions: a logistic choice among the candidates of each question, the relevant
 * ones to be on top, all sets weighing the same, no weight below 0, those near 0 left out.
 */
const featureWeights: Readonly<Partial<Record<FeatureName, number>>> = {
  bm25: 0.9,
  bm25Slow: 4.69,
  substance: 2.82,
  plain: 1.78,
  namePrecision: 0.74,
  nameAlike: 1.04,
  sentenceDense: 0.89,
  sentencePlain: 0.89,
  sentenceAlike: 2.84,
  pairs: 2.53,
  pairsOften: 1.99,
  near: 1.02,
  gramsOften: 3.63,
  gramSentence: 2.51,
  gramName: 0.77,
  gramNamePrecision: 1.09,
  askedAlike: 2.78,
  askedGrams: 1.76,
  askedHeld: 0.81,
};
const weights = Float64Array.from(featureNames, (name) => featureWeights[name] ?? 0);

/**
 * Orders candidates by how likely they answer the question, best first. One that shares nothing but grammar with the question
 * is left out; so is one that shares only words of the question before: "And the capital of Peru?" must not be answered with
 * what was said before.
 */
export function rankCandidates(query: PreparedQuery, candidates: readonly Candidate[]): Ranked[] {
  // All of them are read, the unfit too: how rare a piece of a word is shows among many.
  const rows = readFeatures(
    query,
    candidates.map(({ print }) => print),
  );
  const needed = new Set([...query.places].flatMap(([code, place]) => (query.needed[place] === 1 ? [code] : [])));
  const ranked: Ranked[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const features = rows[index];
    if (features === undefined || (needed.size > 0 && !candidate.print.codes.some((code) => needed.has(code)))) continue;
    let score = 0;
    for (let at = 0; at < weights.length; at++) score += (weights[at] ?? 0) * (features[at] ?? 0);
    ranked.push({ candidate, score, features });
  }
  return ranked.sort((one, other) => other.score - one.score);
}
