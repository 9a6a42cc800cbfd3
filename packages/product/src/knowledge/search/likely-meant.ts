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
/** A term leaves off endings of a word. Where it leaves off more letters it stands for all words that begin like it, and tells nothing of this one. */
const longestEnding = 4;
/**
 * A question is English when the first share of its words is among so many of the most frequent: further down, words of other languages
 * stand too. Fewer will do where nearly all of the others are at least listed.
 */
const mostFrequent = 6_000;
const englishShare = 0.5;
const leastEnglishShare = 0.35;
const listedShare = 0.75;

/** Whether a question is written in English, as far as its folded words tell; numbers are of no language. */
export function isEnglish(words: readonly string[]): boolean {
  const ranks = words.filter((word) => !/\d/.test(word)).map((word) => englishRank(word) ?? Number.POSITIVE_INFINITY);
  const shareBelow = (rank: number): number => ranks.filter((own) => own < rank).length / Math.max(1, ranks.length);
  const frequent = shareBelow(mostFrequent);
  return frequent >= englishShare || (frequent >= leastEnglishShare && shareBelow(Number.POSITIVE_INFINITY) >= listedShare);
}

/** Whether a folded word of an English question is a word as it stands, or has the stem of one. */
export function isMeantAsWritten(word: string): boolean {
  const rank = englishRank(word);
  const isFrequent = rank !== undefined && rank < (meantBelow[word.length] ?? Number.POSITIVE_INFINITY);
  const term = termOf(word);
  return isFrequent || (word.length - term.length <= longestEnding && wordMeanings().rows.has(termCode(term)));
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
