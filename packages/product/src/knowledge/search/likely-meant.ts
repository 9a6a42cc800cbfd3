import { englishRank } from '@parley/platform/text/english-words';
import { termCode } from '@parley/platform/text/term-code';
import { termOf } from '@parley/platform/text/tokenize';
import { wordMeanings } from '@parley/platform/text/word-meanings';
import type { Slip } from './spelling-variants.ts';

/** How much less likely a slip is than one that can be made in one way only, as a logarithm. */
const slipCosts: Readonly<Record<Slip, number>> = { lost: 0, swapped: 0, doubled: 0.3, strange: 2.2 };
/** Frequency in the language says so much beside that in the knowledge: of a hundred words or so, ten in the rank hold a word. */
const languageCounts = 0.3;
const perRank = 10;
const firstRanks = 3;
/** What is no frequent word is hardly what was meant, although its stem stands in the knowledge. */
const unlistedCounts = 0.3;
/** By its letters, up to which rank a word of the language is meant as it stands: among short ones are names and abbreviations that many a slip makes. */
const meantBelow: Readonly<Record<number, number>> = { 3: 15_000, 4: 30_000 };
/** A question is English when this share of its words is among so many of the most frequent: further down, words of other languages stand too. */
const englishShare = 0.5;
const mostFrequent = 6_000;

/** Whether a question is written in English, as far as its folded words tell. */
export function isEnglish(words: readonly string[]): boolean {
  const known = words.filter((word) => (englishRank(word) ?? Number.POSITIVE_INFINITY) < mostFrequent).length;
  return words.length > 0 && known >= englishShare * words.length;
}

/** Whether a folded word of an English question is a word as it stands, or has the stem of one. */
export function isMeantAsWritten(word: string): boolean {
  const rank = englishRank(word);
  const isFrequent = rank !== undefined && rank < (meantBelow[word.length] ?? Number.POSITIVE_INFINITY);
  return isFrequent || wordMeanings().rows.has(termCode(termOf(word)));
}

/**
 * The word that was most likely meant, a noisy channel (Kernighan, Church and Gale 1990): how likely the slip is times how likely the
 * word is, in the knowledge and, for an English question, in the language. `shareOf` is the share of chunks that hold a term.
 */
export function likelyMeant(variants: ReadonlyMap<string, Slip>, shareOf: (term: string) => number, english: boolean): string | undefined {
  let best: { word: string; score: number } | undefined;
  for (const [word, slip] of variants) {
    const term = termOf(word);
    const rank = english ? englishRank(word) : undefined;
    const spoken = rank === undefined ? 0 : languageCounts * Math.min(1, perRank / (rank + firstRanks));
    const share = shareOf(term) * (english && rank === undefined ? unlistedCounts : 1);
    const likely = share + spoken;
    if (likely === 0) continue;
    const score = Math.log(likely) - slipCosts[slip];
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { word, score };
  }
  return best?.word;
}
