import type { TenantId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { termCode } from '@parley/platform/text/term-code';
import { isStopword, termWeight } from '@parley/platform/text/term-weight';
import { termOf, tokenize } from '@parley/platform/text/tokenize';
import { wordMeanings } from '@parley/platform/text/word-meanings';
import { tenantKey } from '../chunks/chunk-print.ts';
import { countKeys } from '../chunks/chunks.store.ts';
import { type CompoundParts, compoundParts, longestCompound } from './compound-parts.ts';
import type { QuestionTerms } from './question-terms.ts';
import { shortestCorrected, spellingVariants } from './spelling-variants.ts';

/** Correcting costs a look-up of some five hundred variants a word. */
const mostCorrected = 2;
/** A correction is a guess, so it counts a little less than a word that was written right. */
const correctedWeight = 0.9;
/** Two parts say a little more than one word. */
const partWeight = 0.6;
/** A part that stands alone in the knowledge must have so many letters to speak for the whole. */
const shortestLonePart = 5;
/** Above this, more chunks do not make a variant likelier. */
const mostCounted = 20;
/** A word of grammar that was misspelt is worth as much as one in so many chunks. */
const grammarCounts = 2;
/** Of words up to so many letters, how often one that was replaced by another letter was meant as it stood: "bread" is no mistyped "break". */
const meantAsWritten: readonly (readonly [atMost: number, doubt: number])[] = [
  [4, 1],
  [5, 0.8],
  [6, 0.5],
  [7, 0.3],
  [Number.POSITIVE_INFINITY, 0.1],
];

/** A word that was taken to be meant. */
export interface MeantWord {
  term: string;
  word: string;
}

/** A question whose unknown words were replaced by what they may have meant. */
export interface CorrectedTerms extends QuestionTerms {
  /** The terms that are guesses, and how doubtful each is, 0 to 1. */
  doubts: ReadonlyMap<string, number>;
  /** By the term that was asked, what was taken to be meant: one word, or the two that it is made of. */
  corrections: ReadonlyMap<string, readonly MeantWord[]>;
}

/**
 * Replaces words of a question that the tenant's knowledge does not hold by ones it holds: one that differs in a letter, the most
 * frequent first, or else the parts a compound is made of. Undefined when there is nothing to correct. `unknown` are the terms that
 * were found nowhere.
 */
export async function correctSpelling(
  db: TenantDb,
  tenantId: TenantId,
  question: QuestionTerms,
  unknown: ReadonlySet<string>,
): Promise<CorrectedTerms | undefined> {
  const replaced = new Map<string, readonly MeantWord[]>();
  const doubts = new Map<string, number>();
  const asked = question.sequence.flatMap((term, index) => (unknown.has(term) ? [{ term, word: question.words[index] ?? '' }] : []));
  // A word of the language is meant as it stands, though the knowledge does not hold it.
  const { rows } = wordMeanings();
  const worthCorrecting = asked.filter(({ term, word }) => word.length >= shortestCorrected && !rows.has(termCode(term)));
  for (const { term, word } of worthCorrecting.slice(0, mostCorrected)) {
    const meant = await findMeant(db, tenantId, word);
    const [only] = meant;
    if (only === undefined) continue;
    replaced.set(term, meant);
    if (meant.length === 1) doubts.set(only.term, doubtOf(word, only.word));
  }
  if (replaced.size === 0) return undefined;
  const terms = new Map<string, number>();
  for (const { term, weight } of question.terms) {
    const meant = replaced.get(term);
    if (meant === undefined) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
    const counts = meant?.length === 1 ? correctedWeight : partWeight;
    for (const one of meant ?? []) terms.set(one.term, Math.max(counts * termWeight(one.term), terms.get(one.term) ?? 0));
  }
  const meantBy = (index: number): readonly MeantWord[] => {
    const [term = '', word = ''] = [question.sequence[index], question.words[index]];
    return replaced.get(term) ?? [{ term, word }];
  };
  const sequence = question.sequence.flatMap((_, index) => meantBy(index));
  return {
    ...question,
    doubts,
    corrections: replaced,
    sequence: sequence.map(({ term }) => term),
    words: sequence.map(({ word }) => word),
    terms: [...terms].map(([term, weight]) => ({ term, weight })),
  };
}

/** Two letters that changed places are a slip of the fingers; any other difference may be another word. */
function doubtOf(written: string, meant: string): number {
  const differing = [...written].filter((letter, at) => letter !== meant[at]).length;
  if (written.length === meant.length && differing === 2) return 0;
  return meantAsWritten.find(([atMost]) => written.length <= atMost)?.[1] ?? 0;
}

/** Nothing, the word that was meant, or the two parts of a compound. */
async function findMeant(db: TenantDb, tenantId: TenantId, word: string): Promise<MeantWord[]> {
  const keyOf = (term: string): number => tenantKey(tenantId, termCode(term));
  const variants = new Map<number, MeantWord & { count: number }>();
  for (const variant of spellingVariants(word)) {
    const words: string[] = [];
    const [term, ...more] = tokenize(variant, words);
    if (term === undefined || more.length > 0) continue;
    const key = keyOf(term);
    if (!variants.has(key)) variants.set(key, { term, word: words[0] ?? variant, count: isStopword(term) ? grammarCounts : 0 });
  }
  const ways = compoundParts(word);
  const parts = ways.flatMap(({ first, second }) => [...first, ...second]);
  const keys = new Set([...variants.keys(), ...parts.map((part) => keyOf(termOf(part)))]);
  if (keys.size === 0) return [];
  const counts = new Map((await countKeys(db, [...keys], mostCounted)).map(({ key, foundIn }) => [key, foundIn]));
  let best: { meant: MeantWord; count: number } | undefined;
  for (const [key, { term, word: written, count }] of variants) {
    const often = count === 0 ? (counts.get(key) ?? 0) : count;
    if (often > (best?.count ?? 0)) best = { meant: { term, word: written }, count: often };
  }
  if (best !== undefined) return [best.meant];
  return cutCompound(ways, (part) => !isStopword(termOf(part)) && counts.has(keyOf(termOf(part))));
}

/** The most even way to cut a compound into two words that are known; where there is none, one that has the longest known word. */
function cutCompound(ways: readonly CompoundParts[], isKnown: (part: string) => boolean): MeantWord[] {
  let best: { parts: [string, string]; letters: number } | undefined;
  for (const { first, second } of ways) {
    const [start, end] = [first.find(isKnown), second.find(isKnown)];
    const lone = start?.length ?? end?.length ?? 0;
    const both = start !== undefined && end !== undefined;
    if (!both && lone < shortestLonePart) continue;
    const letters = both ? longestCompound + Math.min(start.length, end.length) : lone;
    if (letters > (best?.letters ?? 0)) best = { parts: [start ?? first[0] ?? '', end ?? second[0] ?? ''], letters };
  }
  return best?.parts.map((word) => ({ term: termOf(word), word })) ?? [];
}
