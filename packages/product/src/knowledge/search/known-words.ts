import { isStopwordCode } from '@parley/platform/text/term-weight';
import type { WordMeanings } from '@parley/platform/text/word-meanings';
import type { ChunkPrint } from '../chunks/chunk-print.ts';

/** What never changes of the words of prints that were read, each under a small number of its own. */
export interface KnownWords {
  readonly codes: number[];
  /** Of the table of meanings; -1 where it does not know the word. */
  readonly rows: number[];
  readonly isStopword: boolean[];
  /** For what a caller counts of each word: zero between two calls. */
  readonly marks: Int32Array;
}

const mostWords = 200_000;

let numbers = new Map<number, number>();
let known: KnownWords = emptyWords();
let ofPrints = new WeakMap<ChunkPrint, Int32Array>();

function emptyWords(): KnownWords {
  return { codes: [], rows: [], isStopword: [], marks: new Int32Array(mostWords) };
}

/** The number of each different word of these prints, in their order: what is looked up for a print once need not be again. */
export function numberWords(prints: readonly ChunkPrint[], meanings: WordMeanings): { known: KnownWords; words: Int32Array[] } {
  let more = 0;
  for (const print of prints) if (!ofPrints.has(print)) more += print.codes.length;
  if (known.codes.length + more > mostWords) {
    numbers = new Map();
    known = emptyWords();
    ofPrints = new WeakMap();
  }
  return { known, words: prints.map((print) => numbersOf(print, meanings)) };
}

function numbersOf(print: ChunkPrint, { rows }: WordMeanings): Int32Array {
  const before = ofPrints.get(print);
  if (before !== undefined) return before;
  const words = print.codes.map((code) => {
    const number = numbers.get(code);
    if (number !== undefined) return number;
    const next = known.codes.push(code) - 1;
    known.rows.push(rows.get(code) ?? -1);
    known.isStopword.push(isStopwordCode(code));
    numbers.set(code, next);
    return next;
  });
  ofPrints.set(print, words);
  return words;
}

/** Marks the words that are terms of a question with their places, counted from 1, until the returned function is called. */
export function markTerms({ marks }: KnownWords, places: ReadonlyMap<number, number>): () => void {
  const marked: number[] = [];
  for (const [code, place] of places) {
    const number = numbers.get(code);
    if (number === undefined) continue;
    marks[number] = place + 1;
    marked.push(number);
  }
  return () => {
    for (const number of marked) marks[number] = 0;
  };
}
