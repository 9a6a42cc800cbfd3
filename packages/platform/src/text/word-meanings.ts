import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRowTable, type RowTable } from './word-products.ts';

/** What is known of the most frequent terms of a language: which of them are used alike. */
export interface WordMeanings {
  /** Row of each term's code in `numbers`. */
  rows: ReadonlyMap<number, number>;
  dimensions: number;
  /** A row for each term, of length 1 once multiplied by `scale`. */
  numbers: Int8Array;
  scale: number;
  /** The same rows, to be reckoned with many at a time. */
  table: RowTable;
}

let meanings: WordMeanings | undefined;

/**
 * Reads, once, the table of English words that ships with the product. Words of other languages are in it by chance only; whoever asks
 * must do without where a term is unknown. docs/decisions says where it is from and scripts/make-word-meanings.ts makes it.
 */
export function wordMeanings(): WordMeanings {
  if (meanings === undefined) {
    const { buffer } = new Uint8Array(readFileSync(join(import.meta.dirname, 'word-meanings.bin')));
    const [count = 0, dimensions = 0] = new Uint32Array(buffer, 0, 2);
    const [scale = 0] = new Float32Array(buffer, 8, 1);
    const rows = new Map<number, number>();
    for (const [row, code] of new Int32Array(buffer, 12, count).entries()) rows.set(code, row);
    const table = openRowTable(new Int8Array(buffer, 12 + 4 * count, count * dimensions), dimensions);
    meanings = { rows, dimensions, numbers: table.numbers, scale, table };
  }
  return meanings;
}

/** How alike two terms of the table are used, -1 to 1. */
export function likeness({ numbers, dimensions, scale }: WordMeanings, one: number, other: number): number {
  return product(numbers, one * dimensions, other * dimensions, dimensions) * scale * scale;
}

function product(numbers: Int8Array, one: number, other: number, dimensions: number): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at++) sum += (numbers[one + at] ?? 0) * (numbers[other + at] ?? 0);
  return sum;
}

/** The same as {@link likeness} of one term, for many others. */
export function likenesses({ table, scale }: WordMeanings, one: number, others: Int32Array): Float64Array {
  const found = new Float64Array(others.length);
  table.multiply(one, others, found);
  for (let at = 0; at < found.length; at++) found[at] = (found[at] as number) * scale * scale;
  return found;
}
