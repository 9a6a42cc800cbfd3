import { isStopwordCode } from '@parley/platform/text/term-weight';
import type { WordMeanings } from '@parley/platform/text/word-meanings';
import { type ChunkPrint, partBreak } from '../chunks/chunk-print.ts';

/** What never changes of the words of prints that were read, each under a small number of its own. */
export interface KnownWords {
  readonly codes: number[];
  /** Of the table of meanings; -1 where it does not know the word. */
  readonly rows: number[];
  readonly isStopword: boolean[];
  /** For what a caller counts of each word: zero between two calls. */
  readonly marks: Int32Array;
}

/** What never changes of a print, as ranking reads it again and again. */
export interface PrintOutline {
  /** The number of each of its different words, in their order. */
  words: Int32Array;
  /** How often each stands in it. */
  counts: Uint16Array;
  /** Where each part ends in its sequence, and how many grams the words of that part have. */
  partEnds: Uint16Array;
  partGrams: Uint16Array;
}

const mostWords = 200_000;
const firstSlots = 0x2000;

let known: KnownWords = emptyWords();
let outlines = new WeakMap<ChunkPrint, PrintOutline>();
/** Codes, and after each its number counted from 1: at the place its bits say, or the next that is free. A map takes five times as long. */
let slots = new Int32Array(firstSlots);

function emptyWords(): KnownWords {
  return { codes: [], rows: [], isStopword: [], marks: new Int32Array(mostWords) };
}

/** The outlines of these prints: what is looked up for a print once need not be again. */
export function outlinePrints(prints: readonly ChunkPrint[], meanings: WordMeanings): { known: KnownWords; outlines: PrintOutline[] } {
  const before = prints.map((print) => outlines.get(print));
  if (!before.includes(undefined)) return { known, outlines: before as PrintOutline[] };
  let more = 0;
  for (let at = 0; at < prints.length; at++) if (before[at] === undefined) more += prints[at]?.codes.length ?? 0;
  if (known.codes.length + more > mostWords) {
    slots = new Int32Array(firstSlots);
    known = emptyWords();
    outlines = new WeakMap();
  }
  return { known, outlines: prints.map((print) => outlineOf(print, meanings)) };
}

function outlineOf(print: ChunkPrint, meanings: WordMeanings): PrintOutline {
  const before = outlines.get(print);
  if (before !== undefined) return before;
  const { codes, gramEnds, sequence } = print;
  const words = new Int32Array(codes.length);
  for (let at = 0; at < codes.length; at++) words[at] = numberOf(codes[at] as number, meanings);
  const counts = new Uint16Array(codes.length);
  const [ends, partGrams]: [number[], number[]] = [[], []];
  let grams = 0;
  for (let next = 0; next < sequence.length; next++) {
    const word = sequence[next] as number;
    if (word === partBreak) {
      ends.push(next);
      partGrams.push(grams);
      grams = 0;
      continue;
    }
    counts[word] = (counts[word] as number) + 1;
    grams += (gramEnds[word] as number) - (word === 0 ? 0 : (gramEnds[word - 1] as number));
  }
  const outline = { words, counts, partEnds: Uint16Array.from(ends), partGrams: Uint16Array.from(partGrams) };
  outlines.set(print, outline);
  return outline;
}

/** The number of a code, a new one for a new code. */
function numberOf(code: number, { rows }: WordMeanings): number {
  const slot = slotOf(code);
  const number = (slots[slot + 1] as number) - 1;
  if (number >= 0) return number;
  const next = known.codes.push(code) - 1;
  known.rows.push(rows.get(code) ?? -1);
  known.isStopword.push(isStopwordCode(code));
  takeSlot(slot, code, next);
  if (4 * known.codes.length > slots.length) {
    slots = new Int32Array(2 * slots.length);
    for (const [at, each] of known.codes.entries()) takeSlot(slotOf(each), each, at);
  }
  return next;
}

function takeSlot(slot: number, code: number, number: number): void {
  slots[slot] = code;
  slots[slot + 1] = number + 1;
}

/** Where a code stands, or would. A code is a hash: its lowest bits are as good as any. */
function slotOf(code: number): number {
  const last = slots.length - 1;
  let slot = (2 * code) & last;
  while (slots[slot + 1] !== 0 && slots[slot] !== code) slot = (slot + 2) & last;
  return slot;
}

/** Marks the words that are terms of a question with their places, counted from 1, until the returned function is called. */
export function markTerms({ marks }: KnownWords, places: ReadonlyMap<number, number>): () => void {
  const marked: number[] = [];
  for (const [code, place] of places) {
    const number = (slots[slotOf(code) + 1] as number) - 1;
    if (number < 0) continue;
    marks[number] = place + 1;
    marked.push(number);
  }
  return () => {
    for (const number of marked) marks[number] = 0;
  };
}
