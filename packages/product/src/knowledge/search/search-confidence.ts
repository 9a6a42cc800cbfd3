import { type ChunkPrint, partBreak } from '../chunks/chunk-print.ts';
import type { Ranked } from './rank-candidates.ts';
import { type AskedTerm, shareCovered } from './share-covered.ts';

/**
 * Below this the knowledge is taken not to hold the answer. On development questions that declined at most one in sixteen that could be
 * answered in any set, and six to nine in ten of those about something else.
 */
export const answerThreshold = 0.27;

// Fitted by logistic regression on development questions, each set and kind weighing the same. The score of the best chunk
// tells answerable questions apart, the part that words in common give more than the part that words used alike give; how much of
// the question the knowledge has words for tells most where the knowledge is small; the rest evens out what score is usual in a
// knowledge base of this form.
const bias = -2.28;
const perHeld = 0.7;
const perMeant = 0.33;
const byMeaningToo = 0.68;
/** Where words alone were looked at they make the whole score, which is larger. */
const perHeldAlone = 0.63;
const perCovered = 1.98;
const moreCoveredAlone = 1.33;
/** In a small knowledge a score says less, and a word of the question that stands nowhere says more. */
const inSmall = 0.99;
const perCoveredInSmall = 3.13;
const smallChunks = 50;
/** A chunk without any word of the question is about it by likeness alone. Not fitted: development questions say little of so small a knowledge. */
const perNoSharedWord = -0.47;
/** Chunks with names of their own score higher: a question can meet the name too. */
const perOwnName = -0.95;
/** Longer chunks hold more words of any question. */
const perLength = -0.75;
/** What was only guessed to be in the question: words of another subject look like misspelt words of this one. */
const perDoubt = -1.58;
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
export function searchConfidence(ranked: readonly Ranked[], { doubt, asked, chunks }: Reach): number {
  const best = ranked[0];
  if (best === undefined) return 0;
  const prints = ranked.map(({ candidate }) => candidate.print);
  const looked = prints.slice(0, namesLookedAt);
  const ownNames = new Set(looked.map(nameOf)).size / looked.length;
  const length = Math.max(shortest, prints.reduce((sum, { sequence }) => sum + sequence.length, 0) / prints.length);
  const usual = perOwnName * ownNames + perLength * Math.log(1 + length);
  const covered = shareCovered(asked, best.candidate.print);
  const said = best.byMeaning
    ? byMeaningToo + perHeld * best.held + perMeant * (best.score - best.held) + perCovered * covered
    : perHeldAlone * best.held + (perCovered + moreCoveredAlone) * covered;
  const small = (inSmall + perCoveredInSmall * covered) * (smallChunks / (smallChunks + chunks));
  const value = bias + said + small + usual + perDoubt * doubt + (best.sharesWord ? 0 : perNoSharedWord);
  return 1 / (1 + Math.exp(-value));
}

function nameOf({ sequence, codes }: ChunkPrint): string {
  return [...sequence.subarray(0, sequence.indexOf(partBreak))].map((word) => codes[word]).join(' ');
}
