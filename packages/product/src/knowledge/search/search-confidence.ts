import { type ChunkPrint, partBreak } from '../chunks/chunk-print.ts';
import type { Ranked } from './rank-candidates.ts';

/**
 * Below this the knowledge is taken not to hold the answer. On development questions a quarter declined at most one in fourteen that
 * could be answered in any set, and three in five of those about something else; this is a little stricter, because an answer
 * that is beside the question costs more trust than one that is not given.
 */
export const answerThreshold = 0.3;

// Fitted by logistic regression on development questions, each set and kind weighing the same. The score of the best chunk
// tells answerable questions apart; the rest only evens out what score is usual in a knowledge base of this form.
const bias = 3.45;
const perScore = 0.6;
/** Chunks with names of their own score higher: a question can meet the name too. */
const perOwnName = -1.76;
const perAskingName = -0.23;
/** Longer chunks hold more words of any question. */
const perLength = -1.28;
/** What was only guessed to be in the question: words of another subject look like misspelt words of this one. */
const perDoubt = -2;
const namesLookedAt = 20;

/**
 * How likely the best chunk a search found holds the answer, 0 to 1; 0 when nothing was found. `doubt` is how much
 * of what was searched for was guessed, 0 for nothing.
 */
export function searchConfidence(ranked: readonly Ranked[], doubt: number): number {
  const best = ranked[0];
  if (best === undefined) return 0;
  const prints = ranked.map(({ candidate }) => candidate.print);
  const looked = prints.slice(0, namesLookedAt);
  const ownNames = new Set(looked.map(nameOf)).size / looked.length;
  const asking = prints.filter(({ asks }) => asks).length / prints.length;
  const length = prints.reduce((sum, { sequence }) => sum + sequence.length, 0) / prints.length;
  const usual = perOwnName * ownNames + perAskingName * asking + perLength * Math.log(1 + length);
  const value = bias + perScore * best.score + usual + perDoubt * doubt;
  return 1 / (1 + Math.exp(-value));
}

function nameOf({ sequence, codes }: ChunkPrint): string {
  return [...sequence.subarray(0, sequence.indexOf(partBreak))].map((word) => codes[word]).join(' ');
}
