import type { ReadPassage } from './read-passages.ts';

/** A part of a passage, in positions of its sentences, both included. */
interface Part {
  first: number;
  last: number;
}

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

function isBeside({ sentences }: ReadPassage, one: number, other: number): boolean {
  return sentences[one]?.paragraph === sentences[other]?.paragraph;
}
