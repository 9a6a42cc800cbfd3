import type { Ranked } from './rank-candidates.ts';
import { featureNames } from './read-features.ts';

const sentenceAlike = featureNames.indexOf('sentenceAlike');
const nameAlike = featureNames.indexOf('nameAlike');
/** The share of the words of a message and of a sentence, or a name, that are in both. */
const leastAlike = 0.28;
const nearlySame = 0.75;

/** What was found for a message without a word of substance. */
export interface SaidAlike {
  ranked: Ranked[];
  /** Whether the first has nearly the message for its name: it was written to be said to that. */
  isSame: boolean;
}

/**
 * Of what was found for "where are you from?" or "thanks for helping", all of whose words stand in any text, keeps what has a sentence or a name made
 * of much the same words: somebody may have written down what is to be said to that.
 */
export function keepSaidAlike(ranked: readonly Ranked[]): SaidAlike {
  const kept = ranked.filter(({ words }) => Math.max(words?.[sentenceAlike] ?? 0, words?.[nameAlike] ?? 0) >= leastAlike);
  return { ranked: kept, isSame: (kept[0]?.words?.[nameAlike] ?? 0) >= nearlySame };
}
