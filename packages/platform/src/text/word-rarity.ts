import { termCode } from './term-code.ts';
import { wordMeanings } from './word-meanings.ts';

/** Of a hundred words or so of running text the share that holds a term, by its rank: about ten in the rank. */
const perRank = 10;
const mostShare = 0.9;
/** The first ranks are more alike than the rule says. */
const firstRanks = 3;
/** What a word that is in no list of frequent ones is worth: a name, or a word of another language. */
const unknownRarity = 7.4;

/** How rare a term is in the language at large, as a negative logarithm: near 0 for "the", 4 for "beach", 7 for "tungsten". */
export function wordRarity(term: string): number {
  const rank = wordMeanings().rows.get(termCode(term));
  return rank === undefined ? unknownRarity : -Math.log(Math.min(mostShare, perRank / (rank + firstRanks)));
}

/** Whether the language at large says how rare a term is. */
export function isRanked(term: string): boolean {
  return wordMeanings().rows.has(termCode(term));
}
