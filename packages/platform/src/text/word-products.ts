import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Only what is used of it here: its types come with those of browsers. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
};

interface Code {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  multiply(one: number, rows: number, count: number, into: number, width: number): void;
  sum(rows: number, weights: number, count: number, into: number, width: number): void;
}

/** Rows of small numbers that are reckoned with many at a time: sixteen numbers at once, which takes a tenth of what one after the other takes. */
export interface RowTable {
  /** All numbers, row after row. */
  readonly numbers: Int8Array;
  /** Writes the product of one row with each of the others into `into`, from its beginning. */
  multiply(one: number, others: Int32Array, into: Float64Array): void;
  /** Adds to `sum` the first `count` of the rows, each times its weight, one after the other. */
  addRows(sum: Float64Array, rows: Int32Array, weights: Float64Array, count: number): void;
}

const pageBytes = 65_536;
/** Rows that are handed over at once. */
const atOnce = 4_096;
const sixteen = 16;

/** Takes a table of rows of `width` numbers over. The memory it lies in never grows, so views of it stay good. */
export function openRowTable(numbers: Int8Array, width: number): RowTable {
  if (width % sixteen !== 0) throw new Error(`rows of ${width} numbers cannot be read sixteen at a time`);
  const code = readFileSync(join(import.meta.dirname, 'word-products.wasm'));
  // What it exports is what word-products.wat says.
  const { memory, multiply, sum: add } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Code;
  const rowsAt = Math.ceil(numbers.length / sixteen) * sixteen;
  const weightsAt = rowsAt + 4 * atOnce;
  const resultAt = weightsAt + 8 * atOnce;
  memory.grow(Math.ceil((resultAt + Math.max(4 * atOnce, 8 * width)) / pageBytes));
  const { buffer } = memory;
  const kept = new Int8Array(buffer, 0, numbers.length);
  kept.set(numbers);
  const rowStarts = new Int32Array(buffer, rowsAt, atOnce);
  const rowWeights = new Float64Array(buffer, weightsAt, atOnce);
  const products = new Int32Array(buffer, resultAt, atOnce);
  const total = new Float64Array(buffer, resultAt, width);
  const handOver = (rows: Int32Array, from: number, count: number): void => {
    for (let at = 0; at < count; at++) rowStarts[at] = (rows[from + at] as number) * width;
  };
  return {
    numbers: kept,
    multiply(one, others, into) {
      for (let from = 0; from < others.length; from += atOnce) {
        const count = Math.min(atOnce, others.length - from);
        handOver(others, from, count);
        multiply(one * width, rowsAt, count, resultAt, width);
        for (let at = 0; at < count; at++) into[from + at] = products[at] as number;
      }
    },
    addRows(sum, rows, weights, length) {
      total.set(sum);
      for (let from = 0; from < length; from += atOnce) {
        const count = Math.min(atOnce, length - from);
        handOver(rows, from, count);
        for (let at = 0; at < count; at++) rowWeights[at] = weights[from + at] as number;
        add(rowsAt, weightsAt, count, resultAt, width);
      }
      sum.set(total);
    },
  };
}
