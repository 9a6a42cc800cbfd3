import { englishRank } from '@parley/platform/text/english-words';
import { termCode } from '@parley/platform/text/term-code';
import { termOf } from '@parley/platform/text/tokenize';
import { wordMeanings } from '@parley/platform/text/word-meanings';
import type { Slip } from './spelling-variants.ts';

/** How much less likely a slip is than one that can be made in one way only, as a logarithm. */
const slipCosts: Readonly<Record<Slip, number>> = { lost: 0, swapped: 0, doubled: 0.3, strange: 2.2 };
/** Frequency in the language says so much beside that in the knowledge: of a hundred words or so, ten in the rank hold a word. */
const languageCounts = 0.3;
/** Who asks a knowledge mostly uses its words: what only the language has counts so much of that. */
const languageAlone = 0.1;
const perRank = 10;
const firstRanks = 3;
/** What no list has may be a name of the knowledge, if it is written like what stands there, or less likely some form of one. */
const nameCounts = 0.3;
const nameFormCounts = 0.05;
/** About the rank of a form that is no frequent word, although its stem is one. */
const unlistedRank = 150_000;
/** So much likelier, as a logarithm, must another word be than one of the language that is written: most words are written right. */
const asWrittenCounts = 4;
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
 * Whether the term of a folded word leaves so much of it off, and no list has the word, that the term may be found though the word is
 * misspelt: "transporting" with an "a" before its "o" begins like "transparent".
 */
export function isHiddenByTerm(word: string): boolean {
  return word.length - termOf(word).length > longestEnding && englishRank(word) === undefined;
}

/** What may have been meant, and how likely that is, as a logarithm. */
interface Likely {
  word: string;
  score: number;
}

/**
 * The word that was most likely meant, a noisy channel (Kernighan, Church and Gale 1990): how likely the slip is times how likely the
 * word is, in the knowledge and, for an English question, in the language. `shareOf` is the share of chunks that hold a term.
 */
export function likelyMeant(variants: ReadonlyMap<string, Slip>, shareOf: (term: string) => number, english: boolean): string | undefined {
  return likeliest(variants, shareOf, english)?.word;
}

/**
 * What was more likely meant than a word of English that the knowledge does not hold: a word that it does hold, so much likelier that the
 * one that is written is a slip. A strange letter that makes a word is hardly one: "bake" is no mistyped "lake".
 */
export function likelierMeant(word: string, variants: ReadonlyMap<string, Slip>, shareOf: (term: string) => number): string | undefined {
  const held = [...variants].filter(([variant, slip]) => slip !== 'strange' && shareOf(termOf(variant)) > 0);
  const best = likeliest(new Map(held), shareOf, true);
  const asWritten = Math.log(spokenShare(englishRank(word) ?? unlistedRank));
  return best !== undefined && best.score > asWritten + asWrittenCounts ? best.word : undefined;
}

function likeliest(variants: ReadonlyMap<string, Slip>, shareOf: (term: string) => number, english: boolean): Likely | undefined {
  let best: Likely | undefined;
  for (const [word, slip] of variants) {
    const term = termOf(word);
    const rank = english ? englishRank(word) : undefined;
    const share = shareOf(term);
    const spoken = rank === undefined ? 0 : spokenShare(rank) * (share > 0 ? 1 : languageAlone);
    const likely = spoken + (english && share > 0 ? share * shareOfForm(word, term, rank) : share);
    if (likely === 0) continue;
    const score = Math.log(likely) - slipCosts[slip];
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { word, score };
  }
  return best;
}

function spokenShare(rank: number): number {
  return languageCounts * Math.min(1, perRank / (rank + firstRanks));
}

/**
 * How much of what a term stands for is a word that has this rank: of a frequent form much. Not all of it by far, since what a knowledge
 * is about has its own frequent forms; but what is hardly ever written is not meant.
 */
function shareOfForm(word: string, term: string, rank: number | undefined): number {
  const ofTerm = wordMeanings().rows.get(termCode(term));
  if (rank === undefined)
    return ofTerm === undefined ? (term === word ? nameCounts : nameFormCounts) : (ofTerm + firstRanks) / unlistedRank;
  return ofTerm === undefined ? 1 : Math.sqrt(Math.min(1, (ofTerm + firstRanks) / (rank + firstRanks)));
}
