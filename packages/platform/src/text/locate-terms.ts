import { findMatches } from './find-matches.ts';
import { anyWord, pairedStart, segmentWords, tokenize, unspacedStart } from './tokenize.ts';

/** A term and the word it was made of, by its place in the text, in UTF-16 code units. */
export interface LocatedTerm {
  term: string;
  start: number;
  end: number;
}

/**
 * The terms of a text with where each stands. They are those of `tokenize`, which evens letters out and so knows no places;
 * here each word is found first and evened out by itself, which is slower. Pairs of characters overlap.
 */
export function locateTerms(text: string): LocatedTerm[] {
  const located: LocatedTerm[] = [];
  const push = (start: number, word: string): void => {
    for (const term of tokenize(word)) located.push({ term, start, end: start + word.length });
  };
  for (const { 0: run, index } of findMatches(anyWord, text)) {
    if (pairedStart.test(run)) pushPairs(run, index, push);
    else if (unspacedStart.test(run)) for (const { word, index: within } of segmentWords(run)) push(index + within, word);
    else push(index, run);
  }
  return located;
}

function pushPairs(run: string, start: number, push: (start: number, word: string) => void): void {
  const characters = [...run];
  if (characters.length === 1) push(start, run);
  for (let [index, at] = [0, start]; index + 1 < characters.length; index++) {
    push(at, `${characters[index]}${characters[index + 1]}`);
    at += characters[index]?.length ?? 0;
  }
}
