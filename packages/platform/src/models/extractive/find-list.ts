import type { ReadPassage } from './read-passages.ts';

/** A part of a passage, in positions of its sentences, both included. */
export interface Part {
  first: number;
  last: number;
}

const numbered = /^\d{1,3}[.)]\s/;

/** The list that a sentence introduces or stands in, with its introduction; undefined where there is none. */
export function listAround(passage: ReadPassage, index: number): Part | undefined {
  const isInList = (at: number): boolean => passage.sentences[at]?.inList === true && isBeside(passage, at, index);
  let [first, last] = [index, index];
  while (isInList(last + 1)) last += 1;
  if (!isInList(index)) return last > index ? { first, last } : undefined;
  while (isInList(first - 1)) first -= 1;
  return { first: isBeside(passage, first - 1, index) ? first - 1 : first, last };
}

/** Whether a part begins as a list does and ends before that: whoever reads it would take it for the whole. */
export function isCutList(passage: ReadPassage, { first, last }: Part): boolean {
  const list = listAround(passage, last);
  return list !== undefined && first <= list.first && last < list.last;
}

/** The rows of the table that a sentence is one of, its head among them; undefined where it is none. */
export function tableAround(passage: ReadPassage, index: number): Part | undefined {
  const isRow = (at: number): boolean => passage.sentences[at]?.isTableRow === true && isBeside(passage, at, index);
  if (!isRow(index)) return undefined;
  let [first, last] = [index, index];
  while (isRow(first - 1)) first -= 1;
  while (isRow(last + 1)) last += 1;
  return { first, last };
}

function isBeside({ sentences }: ReadPassage, one: number, other: number): boolean {
  return sentences[one]?.paragraph === sentences[other]?.paragraph;
}

/**
 * As much of a numbered list as `maxWords` allows, from its introduction on: whoever is told how to do something begins at the beginning.
 * Undefined where the sentence stands in none, or too far down in one, unless all steps are how to do what was asked.
 */
export function stepsBefore(
  passage: ReadPassage,
  index: number,
  { maxWords, isAll }: { maxWords: number; isAll: boolean },
): Part | undefined {
  const list = listAround(passage, index);
  const { sentences, text } = passage;
  const begins = sentences.findIndex(({ inList }, at) => list !== undefined && at >= list.first && at <= list.last && inList);
  if (list === undefined || !numbered.test(text.slice(sentences[begins]?.start))) return undefined;
  let words = 0;
  let last = list.first - 1;
  while (last < list.last && words + (sentences[last + 1]?.words ?? 0) <= maxWords) {
    last += 1;
    words += sentences[last]?.words ?? 0;
  }
  return index <= last || (isAll && last > list.first) ? { first: list.first, last } : undefined;
}
