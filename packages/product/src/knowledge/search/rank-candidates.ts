import type { Candidate } from '../chunks/chunks.store.ts';
import type { PreparedQuery } from './prepare-query.ts';
import { withMeanings, wordsAlone } from './rank-weights.ts';
import { readFeatures } from './read-features.ts';
import { meaningNames, readMeanings, shareKnown } from './read-meanings.ts';

/** A candidate with what ranking made of it. */
export interface Ranked {
  candidate: Candidate;
  /** Only the order means anything. */
  score: number;
  /** The part of the score that words it has in common with the question give. */
  held: number;
  /** What words in common say of it, in the order of `featureNames`; none where words did not find it. */
  words?: Float64Array | undefined;
  /** What words used alike say of it, in the order of `meaningNames`; none where they were not looked at. */
  meanings?: Float64Array | undefined;
  /** What its name's words mean together; none where that was not looked at. */
  name?: Float64Array | undefined;
  /** Whether words used like those of the question were looked at too. */
  byMeaning: boolean;
}

/** Of a question's words of substance, by weight, so many must be known before their meanings are asked. */
const leastKnown = 0.65;
const nearestOwn = meaningNames.indexOf('nearestOwn');

/**
 * Orders candidates by how likely they answer the question, best first. One that shares nothing but grammar with the question,
 * nor has any word used like one of it, is left out; so is one that shares only words of the question before: "And the capital of
 * Peru?" must not be answered with what was said before.
 */
export function rankCandidates(query: PreparedQuery, candidates: readonly Candidate[]): Ranked[] {
  // All of them are read, the unfit too: how rare a word or a piece of one is shows among many.
  const prints = candidates.map(({ print }) => print);
  const rows = readFeatures(query, prints);
  const byMeaning = shareKnown(query) >= leastKnown;
  const meanings = byMeaning ? readMeanings(query, prints) : [];
  const weights = byMeaning ? withMeanings : wordsAlone;
  const needed = [...query.places].flatMap(([code, place]) => (query.needed[place] === 1 ? [code] : []));
  const ranked: Ranked[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const [words, meaning] = [rows[index], meanings[index]];
    if (words === undefined) continue;
    const holds = needed.length === 0 || needed.some((code) => candidate.print.codes.includes(code));
    if (!holds && (meaning?.values[nearestOwn] ?? 0) === 0) continue;
    const held = weigh(words, weights.words);
    const score = held + weigh(meaning?.values, weights.meanings);
    ranked.push({ candidate, score, held, words, meanings: meaning?.values, name: meaning?.name, byMeaning });
  }
  return ranked.sort((one, other) => other.score - one.score);
}

function weigh(row: Float64Array | undefined, weights: Float64Array): number {
  let sum = 0;
  if (row !== undefined) for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (row[at] ?? 0);
  return sum;
}
