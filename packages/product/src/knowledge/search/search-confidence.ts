import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChunkPrint, partBreak } from '../chunks/chunk-print.ts';
import { scoreTrees, unpackTrees } from './boosted-trees.ts';
import type { PreparedQuery } from './prepare-query.ts';
import type { Ranked } from './rank-candidates.ts';
import { answerWidth, readAnswerSigns } from './read-answer-signs.ts';
import { type AskedTerm, shareCovered } from './share-covered.ts';

/**
 * Below this the knowledge is taken not to hold the answer. On development questions that declined at most one in sixteen that could be
 * answered in any set, and six to eight in ten of those about something else.
 */
export const answerThreshold = 0.2;

/**
 * What tells whether the best chunk answers, in this order in a row of signs. The score says most, the part that words in common give
 * more than the part that words used alike give; how much of the question the knowledge has words for tells most where the knowledge
 * is small; the rest evens out what score is usual in a knowledge of this form.
 */
export const confidenceSigns = [
  'always',
  'held',
  'meant',
  'byMeaning',
  // Where words alone were looked at they make the whole score, which is larger.
  'heldAlone',
  'covered',
  'coveredAlone',
  // In a small knowledge a score says less, and a word of the question that stands nowhere says more.
  'small',
  'coveredInSmall',
  // Chunks with names of their own score higher: a question can meet the name too.
  'ownNames',
  // Longer chunks hold more words of any question.
  'length',
  // What was only guessed to be in the question: words of another subject look like misspelt words of this one.
  'doubt',
] as const;

/** What each sign counts by itself: the coefficients that quality/fit-confidence.ts prints. Trees add what several say together. */
export const confidenceWeights: Readonly<Record<(typeof confidenceSigns)[number], number>> = {
  always: 6.76,
  held: 0.66,
  meant: 0.52,
  byMeaning: -0.57,
  heldAlone: 0.41,
  covered: 2.44,
  coveredAlone: 1.96,
  small: 0.87,
  coveredInSmall: 1.94,
  ownNames: -1.68,
  length: -2.46,
  doubt: -1.22,
};
const weightOf = confidenceSigns.map((name) => confidenceWeights[name]);
// Made by quality/fit-confidence.ts, which loads this module too: that the trees fit the signs is only asked when they are needed.
const trees = unpackTrees(readFileSync(join(import.meta.dirname, 'confidence-trees.bin')));
const smallChunks = 50;
/** Knowledge of shorter chunks was not there to fit by; what is usual in it is taken to be as in the shortest that was. */
const shortest = 60;
const namesLookedAt = 20;

/** What is known of a question beside what it found. */
export interface Reach {
  /** How much of what was searched for was guessed, 0 for nothing. */
  doubt: number;
  /** The question's own words of substance; all of them where it has none. */
  asked: readonly AskedTerm[];
  /** How many chunks were searched. */
  chunks: number;
}

/** How likely the best chunk a search found holds the answer, 0 to 1; 0 when nothing was found. */
export function searchConfidence(query: PreparedQuery, ranked: readonly Ranked[], reach: Reach): number {
  const signs = readSigns(ranked, reach);
  if (signs === undefined) return 0;
  const answerSigns = readAnswerSigns(query, ranked, reach.asked);
  const more = answerSigns === undefined ? 0 : weighTogether(withAnswerSigns(signs, answerSigns));
  return 1 / (1 + Math.exp(-(weighSigns(signs) + more)));
}

function weighTogether(row: Float32Array): number {
  if (trees.width !== row.length) throw new Error('confidence-trees.bin was fitted to other signs: node quality/fit-confidence.ts');
  return scoreTrees(trees, row);
}

/** The logarithm of how likely an answer is by the table alone, which the trees add to. */
export function weighSigns(signs: readonly number[]): number {
  return signs.reduce((sum, sign, at) => sum + sign * (weightOf[at] ?? 0), 0);
}

/** What the trees see. */
export function withAnswerSigns(signs: readonly number[], answerSigns: Float32Array): Float32Array {
  const row = new Float32Array(confidenceSigns.length + answerWidth);
  row.set(signs);
  row.set(answerSigns, confidenceSigns.length);
  return row;
}

/** Reads the row of {@link confidenceSigns} of what a search found; undefined when it found nothing. */
export function readSigns(ranked: readonly Ranked[], { doubt, asked, chunks }: Reach): number[] | undefined {
  const best = ranked[0];
  if (best === undefined) return undefined;
  const prints = ranked.map(({ candidate }) => candidate.print);
  const looked = prints.slice(0, namesLookedAt);
  const length = Math.max(shortest, prints.reduce((sum, { sequence }) => sum + sequence.length, 0) / prints.length);
  const covered = shareCovered(asked, best.candidate.print);
  const byMeaning = best.byMeaning ? 1 : 0;
  const small = smallChunks / (smallChunks + chunks);
  return [
    1,
    byMeaning * best.held,
    byMeaning * (best.score - best.held),
    byMeaning,
    (1 - byMeaning) * best.held,
    covered,
    (1 - byMeaning) * covered,
    small,
    small * covered,
    new Set(looked.map(nameOf)).size / looked.length,
    Math.log(1 + length),
    doubt,
  ];
}

function nameOf({ sequence, codes }: ChunkPrint): string {
  return [...sequence.subarray(0, sequence.indexOf(partBreak))].map((word) => codes[word]).join(' ');
}
