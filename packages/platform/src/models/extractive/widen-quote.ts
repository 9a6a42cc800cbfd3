import { isStopword } from '../../text/term-weight.ts';
import { listAround, type Part, stepsBefore, tableAround } from './find-list.ts';
import { isNamedAsAsked, isTableHead, type RankedSentence, type TermWeights } from './rank-sentences.ts';
import type { ReadPassage } from './read-passages.ts';

/** A part of a passage that answers, from the start of one sentence to the end of another, within one paragraph. */
export interface Quote {
  passage: ReadPassage;
  /** Positions in the passage's sentences, both included. */
  first: number;
  last: number;
}

/** A list is an answer as a whole: what is left off of it would seem not to be there. */
const maxWordsOfList = 120;

/** What was asked for often stands in the sentence after the one that says so: that one is not left off to be short. */
const maxWordsToTell = 60;

/** What a quote may be. */
interface Wanted {
  maxWords: number;
  /** Lists are wanted whole. */
  wantsList: boolean;
  /** Of a numbered list too long to be quoted whole, the beginning is wanted. */
  wantsSteps?: boolean;
  /** What another quote has already. */
  isTaken?: (index: number) => boolean;
  /** Whether a sentence tells how much, how long or when, where that was asked. */
  tells?: (index: number) => boolean;
  /** Whether a term is one of the question itself. */
  isAsked?: (term: string) => boolean;
}

/**
 * Makes a quote of a sentence and as many neighbours as `maxWords` allows: the answer often stands beside the sentence that
 * repeats the question, unless that sentence says all. A list is taken from its introduction on, and whole where it is what `wantsList` or what the sentence introduces,
 * if it is not too long; of a table the row that was asked for, or all where none was. A sentence longer than `maxWords` stays whole.
 * What is taken, by another quote, stays out.
 */
export function widenQuote(
  { passage, index, tells, isWhole, explains }: RankedSentence,
  weights: TermWeights,
  { maxWords, wantsList, wantsSteps = false, isTaken = () => false, tells: tellsAt = () => false, isAsked = () => true }: Wanted,
): Quote {
  const { sentences } = passage;
  const paragraph = sentences[index]?.paragraph;
  let first = index;
  let last = index;
  let words = sentences[index]?.words ?? 0;
  const table = tableAround(passage, index);
  if (table !== undefined && !isSingledOut(passage, index, table, isAsked) && fitsWhole(passage, table, isTaken))
    return { passage, ...table };
  if (table !== undefined && !isTableHead(passage, index)) {
    // Other rows are about other things; the head says what the cells mean.
    const isHead = isTableHead(passage, index - 1) && !isTaken(index - 1);
    return { passage, first: isHead ? index - 1 : index, last: index };
  }
  if (isWhole) return { passage, first: index, last: index };
  const list = wantsList || sentences[index]?.inList === false ? listAround(passage, index) : undefined;
  if (list !== undefined && fitsWhole(passage, list, isTaken)) return { passage, ...list };
  const steps = wantsSteps ? stepsBefore(passage, index, { maxWords: maxWordsOfList, isAll: isNamedAsAsked(passage, weights) }) : undefined;
  if (steps !== undefined && fitsWhole(passage, steps, isTaken)) return { passage, ...steps };
  const room = (at: number, most = maxWords): boolean => {
    const sentence = sentences[at];
    return sentence !== undefined && !isTaken(at) && sentence.paragraph === paragraph && words + sentence.words <= most;
  };
  const take = (at: number): void => {
    words += sentences[at]?.words ?? 0;
    first = Math.min(first, at);
    last = Math.max(last, at);
  };
  while (sentences[first]?.isListItem === true && room(first - 1)) take(first - 1);
  if (!tells) for (const at of wayToTelling(index, tellsAt)) if (room(at, maxWordsToTell)) take(at);
  for (;;) {
    const before = !explains && room(first - 1) && !(sentences[last]?.isListItem === true) ? overlap(passage, first - 1, weights) : -1;
    const after = room(last + 1) ? overlap(passage, last + 1, weights) : -1;
    if (before < 0 && after < 0) return { passage, first: beginOfItem(passage, first, index), last };
    // Text mostly explains what it said before, so the following sentence wins a tie.
    take(before > after ? first - 1 : last + 1);
  }
}

/** The sentences from one that does not tell what was asked for to one beside it that does; none where none does. */
function wayToTelling(index: number, tells: (index: number) => boolean): number[] {
  if (tells(index + 1)) return [index + 1];
  if (tells(index + 2)) return [index + 1, index + 2];
  return tells(index - 1) ? [index - 1] : [];
}

/** Whether a row of a table has a word of the question that not every other has: the others are about other things. */
function isSingledOut({ sentences }: ReadPassage, index: number, { first, last }: Part, isAsked: (term: string) => boolean): boolean {
  const others = sentences.slice(first + 1, last + 1).filter((sentence) => sentence !== sentences[index]);
  const has = (term: string): boolean => isAsked(term) && !isStopword(term) && !others.every(({ terms }) => terms.has(term));
  return index > first && [...(sentences[index]?.terms ?? [])].some(has);
}

/** Where a quote that begins within an item of a list begins with a whole one, at most at the sentence it is about. */
function beginOfItem({ sentences }: ReadPassage, first: number, index: number): number {
  let at = first;
  while (at < index && sentences[at]?.inList === true && sentences[at]?.isListItem !== true) at += 1;
  return sentences[at]?.isListItem === true ? at : first;
}

function fitsWhole(
  { sentences }: ReadPassage,
  { first, last }: Pick<Quote, 'first' | 'last'>,
  isTaken: (index: number) => boolean,
): boolean {
  let words = 0;
  for (let at = first; at <= last; at++) words += isTaken(at) ? Number.POSITIVE_INFINITY : (sentences[at]?.words ?? 0);
  return words <= maxWordsOfList;
}

function overlap(passage: ReadPassage, index: number, weights: TermWeights): number {
  let weight = 0;
  for (const term of passage.sentences[index]?.terms ?? []) weight += weights.get(term) ?? 0;
  return weight;
}
