import type { TenantId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { englishRank } from '@parley/platform/text/english-words';
import { termCode } from '@parley/platform/text/term-code';
import { isStopword, termWeight } from '@parley/platform/text/term-weight';
import { termOf } from '@parley/platform/text/tokenize';
import { wordMeanings } from '@parley/platform/text/word-meanings';
import { tenantKey } from '../chunks/chunk-print.ts';
import { countKeys } from '../chunks/chunks.store.ts';
import { type CompoundParts, compoundParts, longestCompound } from './compound-parts.ts';
import { isEnglish, isHiddenByTerm, isMeantAsWritten, likelierMeant, likelyMeant } from './likely-meant.ts';
import type { QuestionTerms } from './question-terms.ts';
import { type Slip, shortestCorrected, spellingVariants } from './spelling-variants.ts';
import { wordForms } from './word-forms.ts';

/** Correcting costs a look-up of some three hundred variants a word, other forms of it one of some thirty. */
const mostCorrected = 2;
const mostInflected = 4;
/** Of a word of the language only its neighbours in it are looked up, about ten. */
const mostDoubted = 4;
/** Words of so low a rank are meant as they stand, though the knowledge never says them. */
const surelyMeant = 1_000;
/** A slip of a short word often makes another; a word of so many letters was mostly meant. */
const shortestMeant = 5;
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

/** What a prefix makes of a word is mostly about the same. */
const doubtOfDerived = 0.3;

/** A word that was taken to be meant. */
export interface MeantWord {
  term: string;
  word: string;
}

/** A question whose unknown words were replaced by what they may have meant. */
export interface CorrectedTerms extends QuestionTerms {
  /** The terms that are guesses, and how doubtful each is, 0 to 1. */
  doubts: ReadonlyMap<string, number>;
  /** Of those that replace another word of the language, which may well have been meant, the term of that. */
  insteadOf: ReadonlyMap<string, string>;
  /** By the term that was asked, what was taken to be meant: one word, or the two that it is made of. */
  corrections: ReadonlyMap<string, readonly MeantWord[]>;
}

/**
 * Replaces words of a question that the tenant's knowledge does not hold by ones it holds: one that differs in a letter, the most
 * frequent first, or else the parts a compound is made of. Undefined when there is nothing to correct. `unknown` are the terms that
 * were found nowhere among all `chunks`.
 */
export async function correctSpelling(
  db: TenantDb,
  tenantId: TenantId,
  question: QuestionTerms,
  { unknown, chunks }: { unknown: ReadonlySet<string>; chunks: number },
): Promise<CorrectedTerms | undefined> {
  const replaced = new Map<string, readonly MeantWord[]>();
  const doubts = new Map<string, number>();
  const insteadOf = new Map<string, string>();
  const asked = question.sequence.flatMap((term, index) => (unknown.has(term) ? [{ term, word: question.words[index] ?? '' }] : []));
  // A word of the language is meant as it stands, though the knowledge does not hold it.
  const english = isEnglish(question.words);
  const { rows } = wordMeanings();
  const isListed = (term: string): boolean => rows.has(termCode(term));
  const hidden = question.sequence.flatMap((term, index) => {
    const word = question.words[index] ?? '';
    return english && !unknown.has(term) && isHiddenByTerm(word) ? [{ term, word }] : [];
  });
  const longEnough = asked.filter(({ word }) => word.length >= shortestCorrected);
  const guessed = [
    ...longEnough
      .filter(({ term, word }) => !isStopword(term) && !(english && isMeantAsWritten(word)))
      // What is a word of English by chance is inflected as any other of its own language, after the others.
      .toSorted((one, other) => Number(isListed(one.term)) - Number(isListed(other.term)) || other.word.length - one.word.length)
      .slice(0, mostInflected)
      .map(({ term, word }, index) => ({ term, word, isWord: false, guesses: guess(word, index < mostCorrected && !isListed(term)) })),
    ...longEnough
      .filter(({ word }) => english && isMeantAsWritten(word) && (englishRank(word) ?? Number.POSITIVE_INFINITY) >= surelyMeant)
      .slice(0, mostDoubted)
      .map(({ term, word }) => ({ term, word, isWord: true, guesses: guessWords(word) })),
    ...hidden.slice(0, mostDoubted).map(({ term, word }) => ({ term, word, isWord: false, guesses: guessWords(word) })),
  ];
  const terms = new Set(guessed.flatMap(({ guesses }) => [...guesses.terms]));
  if (terms.size === 0) return undefined;
  const keyOf = (term: string): number => tenantKey(tenantId, termCode(term));
  const counts = new Map((await countKeys(db, [...new Set([...terms].map(keyOf))], mostCounted)).map(({ key, foundIn }) => [key, foundIn]));
  const among = { countOf: (one: string) => counts.get(keyOf(one)) ?? 0, chunks, english };
  for (const { term, word, isWord, guesses } of guessed) {
    const { meant, doubt } = isWord ? chooseLikelier(word, guesses, among) : chooseMeant(word, guesses, among);
    const [only] = meant;
    if (only === undefined) continue;
    replaced.set(term, meant);
    if (meant.length === 1) doubts.set(only.term, doubt);
    if (isWord && word.length >= shortestMeant) insteadOf.set(only.term, term);
  }
  if (replaced.size === 0) return undefined;
  const weights = new Map<string, number>();
  for (const { term, weight } of question.terms) {
    const meant = replaced.get(term);
    if (meant === undefined) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
    const share = meant?.length === 1 ? 1 : partWeight;
    for (const one of meant ?? []) weights.set(one.term, Math.max(share * termWeight(one.term), weights.get(one.term) ?? 0));
  }
  const meantBy = (index: number): readonly MeantWord[] => {
    const [term = '', word = ''] = [question.sequence[index], question.words[index]];
    return replaced.get(term) ?? [{ term, word }];
  };
  const sequence = question.sequence.flatMap((_, index) => meantBy(index));
  return {
    ...question,
    doubts,
    insteadOf,
    corrections: replaced,
    sequence: sequence.map(({ term }) => term),
    words: sequence.map(({ word }) => word),
    terms: [...weights].map(([term, weight]) => ({ term, weight })),
  };
}

/** Two letters that changed places are a slip of the fingers; any other difference may be another word. */
function doubtOf(written: string, meant: string): number {
  const differing = [...written].filter((letter, at) => letter !== meant[at]).length;
  if (written.length === meant.length && differing === 2) return 0;
  return meantAsWritten.find(([atMost]) => written.length <= atMost)?.[1] ?? 0;
}

/** What a word may have been meant to be, each kind likelier than the next. */
interface Guesses {
  inflected: ReadonlySet<string>;
  misspelt: ReadonlyMap<string, Slip>;
  derived: ReadonlySet<string>;
  compound: readonly CompoundParts[];
  /** All that has to be looked up. */
  terms: ReadonlySet<string>;
}

function guess(word: string, mayBeMisspelt: boolean): Guesses {
  const { inflected, derived } = wordForms(word);
  const misspelt = mayBeMisspelt ? spellingVariants(word) : new Map<string, Slip>();
  const compound = mayBeMisspelt ? compoundParts(word) : [];
  const words = [...inflected, ...misspelt.keys(), ...derived, ...compound.flatMap(({ first, second }) => [...first, ...second])];
  return { inflected, misspelt, derived, compound, terms: new Set(words.map(termOf)) };
}

/** Of a word of English, only other words of it. */
function guessWords(word: string): Guesses {
  const misspelt = new Map([...spellingVariants(word)].filter(([variant]) => englishRank(variant) !== undefined));
  return { inflected: new Set(), misspelt, derived: new Set(), compound: [], terms: new Set([...misspelt.keys()].map(termOf)) };
}

function chooseLikelier(word: string, { misspelt }: Guesses, among: Among): Choice {
  const likelier = likelierMeant(word, misspelt, shareIn(among));
  return likelier === undefined
    ? { meant: [], doubt: 0 }
    : { meant: [{ term: termOf(likelier), word: likelier }], doubt: doubtOf(word, likelier) };
}

/** In how many of the chunks a term is, and whether the question is English. */
interface Among {
  countOf: (term: string) => number;
  chunks: number;
  english: boolean;
}

/** The words that were meant, and how doubtful that is. */
interface Choice {
  meant: MeantWord[];
  doubt: number;
}

function shareIn({ countOf, chunks }: Among): (term: string) => number {
  return (term) => Math.min(1, (isStopword(term) ? grammarCounts : countOf(term)) / Math.max(1, chunks));
}

/** Nothing, the word that was meant, or the two parts of a compound. */
function chooseMeant(asked: string, { inflected, misspelt, derived, compound }: Guesses, among: Among): Choice {
  const { countOf, english } = among;
  const one = (word: string, doubt: number) => ({ meant: [{ term: termOf(word), word }], doubt });
  const ofSubstance = (term: string): number => (isStopword(term) ? 0 : countOf(term));
  const corrected = likelyMeant(misspelt, shareIn(among), english);
  if (english && corrected !== undefined) return one(corrected, doubtOf(asked, corrected));
  const form = mostFrequent(inflected, ofSubstance);
  if (form !== undefined) return one(form, 0);
  if (corrected !== undefined) return one(corrected, doubtOf(asked, corrected));
  const related = mostFrequent(derived, ofSubstance);
  if (related !== undefined) return one(related, doubtOfDerived);
  return { meant: cutCompound(compound, (part) => ofSubstance(termOf(part)) > 0), doubt: 0 };
}

/** The first of the words that most chunks hold, if any holds one. */
function mostFrequent(words: ReadonlySet<string>, countOf: (term: string) => number): string | undefined {
  let best: { word: string; count: number } | undefined;
  for (const word of words) {
    const count = countOf(termOf(word));
    if (count > (best?.count ?? 0)) best = { word, count };
  }
  return best?.word;
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
