import { isStopwordCode } from '@parley/platform/text/term-weight';
import { likenessTo, type WordMeanings, wordMeanings } from '@parley/platform/text/word-meanings';
import { type ChunkPrint, partBreak } from '../chunks/chunk-print.ts';
import type { PreparedQuery } from './prepare-query.ts';

/**
 * What a chunk means beside a question, each 0 to about 1, in this order in a row: `meant` counts words used like the question's as well
 * as its own, `about` compares the sums of all words, `both` asks of either text how much of it the other has. `nearestOwn` is how alike
 * the best of its words is to one of the question's own.
 */
export const meaningNames = [
  'meantOften',
  'meantSentence',
  'about',
  'aboutName',
  'bothName',
  'bothSentence',
  'askedMeant',
  'askedAbout',
  'askedBoth',
  'nearestOwn',
] as const;

/** Words less alike than this have nothing to do with each other. */
const leastLike = 0.35;
/** A word that is used like one of the question is worth less than that one, however alike. */
const likeCounts = 0.9;
const stopwordCounts = 0.3;

/** What is known of a word of the chunks: how rare it is among them, and how alike it is to each term of the question. */
interface Word {
  row: number;
  /** How many of the chunks have it. */
  holding: number;
  rarity: number;
  most: number;
  like: Float64Array | undefined;
}

/** The share of a question's own words of substance, by weight, that the table of meanings knows. */
export function shareKnown({ places, needed, weights }: PreparedQuery): number {
  const { rows } = wordMeanings();
  let [known, total] = [0, 1e-9];
  for (const [code, place] of places) {
    if (needed[place] !== 1) continue;
    total += weights[place] ?? 0;
    if (rows.has(code)) known += weights[place] ?? 0;
  }
  return known / total;
}

/** Reads a row for each chunk. How rare words are is judged among these alone. */
export function readMeanings(query: PreparedQuery, prints: readonly ChunkPrint[]): Float64Array[] {
  const meanings = wordMeanings();
  const words = readWords(query, prints, meanings);
  const asked = subjectOf(query, meanings);
  let length = 1e-9;
  for (const { sequence } of prints) length += sequence.length / prints.length;
  return prints.map((print, index) =>
    rowOf({ query, print, words: words[index] ?? [], meanings, asked, relative: print.sequence.length / length }),
  );
}

/** For each chunk, what is known of each of its words. */
function readWords(query: PreparedQuery, prints: readonly ChunkPrint[], meanings: WordMeanings): Word[][] {
  const all = new Map<number, Word>();
  const words = prints.map(({ codes }) => {
    const own = new Array<Word>(codes.length);
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] ?? 0;
      let word = all.get(code);
      if (word === undefined) {
        word = { row: meanings.rows.get(code) ?? -1, holding: 0, rarity: 0, most: 0, like: undefined };
        all.set(code, word);
      }
      word.holding += 1;
      own[at] = word;
    }
    return own;
  });
  const terms = [...query.places].map(([code, place]) => {
    const row = query.substance[place] === 1 ? meanings.rows.get(code) : undefined;
    return { place, likeTo: row === undefined ? undefined : likenessTo(meanings, row) };
  });
  for (const [code, word] of all) {
    const rare = Math.log(1 + (1.5 * prints.length - word.holding + 0.5) / (word.holding + 0.5));
    word.rarity = rare * (isStopwordCode(code) ? stopwordCounts : 1);
    const own = query.places.get(code);
    for (const { place, likeTo } of terms) {
      let like = place === own ? 1 : 0;
      if (like === 0 && likeTo !== undefined && word.row >= 0) {
        const alike = likeTo(word.row);
        if (alike > leastLike) like = (likeCounts * (alike - leastLike)) / (1 - leastLike);
      }
      if (like === 0) continue;
      word.like ??= new Float64Array(query.weights.length);
      word.like[place] = like;
      word.most = Math.max(word.most, like);
    }
  }
  return words;
}

/** The sum of the question's words. */
function subjectOf(query: PreparedQuery, meanings: WordMeanings): Float64Array {
  const sum = new Float64Array(meanings.dimensions);
  for (const [code, place] of query.places) addTo(sum, meanings, meanings.rows.get(code) ?? -1, query.weights[place] ?? 0);
  return sum;
}

function addTo(sum: Float64Array, { numbers, dimensions }: WordMeanings, row: number, weight: number): void {
  if (row < 0) return;
  for (let at = 0, from = row * dimensions; at < dimensions; at++, from++) sum[at] = (sum[at] ?? 0) + weight * (numbers[from] ?? 0);
}

/** The sum of a chunk's words by rarity and number. Four at a time, in their order, because it is most of what a search has to reckon. */
function subjectOfWords(words: readonly Word[], counts: Uint16Array, meanings: WordMeanings): Float64Array {
  const { numbers, dimensions } = meanings;
  const sum = new Float64Array(dimensions);
  const from = new Int32Array(4);
  const times = new Float64Array(4);
  let waiting = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.row < 0) continue;
    from[waiting] = word.row * dimensions;
    times[waiting] = word.rarity * (counts[at] ?? 0);
    waiting += 1;
    if (waiting < 4) continue;
    waiting = 0;
    const { 0: a = 0, 1: b = 0, 2: c = 0, 3: d = 0 } = from;
    const { 0: ofA = 0, 1: ofB = 0, 2: ofC = 0, 3: ofD = 0 } = times;
    for (let n = 0; n < dimensions; n++)
      sum[n] =
        (sum[n] ?? 0) +
        ofA * (numbers[a + n] ?? 0) +
        ofB * (numbers[b + n] ?? 0) +
        ofC * (numbers[c + n] ?? 0) +
        ofD * (numbers[d + n] ?? 0);
  }
  for (let one = 0; one < waiting; one++) addTo(sum, meanings, (from[one] ?? 0) / dimensions, times[one] ?? 0);
  return sum;
}

function cosine(one: Float64Array, other: Float64Array): number {
  let [both, first, second] = [0, 1e-9, 1e-9];
  for (let at = 0; at < one.length; at++) {
    both += (one[at] ?? 0) * (other[at] ?? 0);
    first += (one[at] ?? 0) ** 2;
    second += (other[at] ?? 0) ** 2;
  }
  return both / Math.sqrt(first * second);
}

interface Reading {
  query: PreparedQuery;
  print: ChunkPrint;
  words: readonly Word[];
  meanings: WordMeanings;
  asked: Float64Array;
  /** How long the chunk is beside the others. */
  relative: number;
}

function rowOf({ query, print, words, meanings, asked, relative }: Reading): Float64Array {
  const { weights, total } = query;
  const often = new Float64Array(weights.length);
  const best = new Float64Array(weights.length);
  const counts = new Uint16Array(words.length);
  const partOf = new Int32Array(words.length).fill(-1);
  const nameSum = new Float64Array(meanings.dimensions);
  let [parts, wanted, wantedMet] = [0, 0, 0];
  let [nameMeant, bothName, meantSentence, bothSentence] = [0, 0, 0, 0];
  let nearestOwn = query.needed.includes(1) ? 0 : 1;
  for (const at of print.sequence) {
    if (at === partBreak) {
      let met = 0;
      for (let place = 0; place < best.length; place++) met += (weights[place] ?? 0) * (best[place] ?? 0);
      const both = (met + wantedMet) / (total + wanted);
      if (parts === 0) [nameMeant, bothName] = [met / total, both];
      else if (parts > 1) [meantSentence, bothSentence] = [Math.max(meantSentence, met / total), Math.max(bothSentence, both)];
      best.fill(0);
      [wanted, wantedMet] = [0, 0];
      parts += 1;
      continue;
    }
    const word = words[at];
    if (word === undefined) continue;
    counts[at] = (counts[at] ?? 0) + 1;
    if (parts === 0) addTo(nameSum, meanings, word.row, word.rarity);
    if (partOf[at] !== parts) {
      partOf[at] = parts;
      wanted += word.rarity;
      wantedMet += word.rarity * word.most;
    }
    if (word.like === undefined) continue;
    for (let place = 0; place < best.length; place++) {
      const like = word.like[place] ?? 0;
      if (like === 0) continue;
      if (like > (best[place] ?? 0)) best[place] = like;
      if (query.needed[place] === 1 && like > nearestOwn) nearestOwn = like;
      often[place] = (often[place] ?? 0) + like * like;
    }
  }
  const sum = subjectOfWords(words, counts, meanings);
  let meantOften = 0;
  const room = 0.9 * (0.6 + 0.4 * relative);
  for (let place = 0; place < often.length; place++) {
    const count = often[place] ?? 0;
    meantOften += ((weights[place] ?? 0) * count) / (count + room);
  }
  const aboutName = cosine(nameSum, asked);
  const asks = print.asks ? 1 : 0;
  return Float64Array.of(
    meantOften / total,
    meantSentence,
    cosine(sum, asked),
    aboutName,
    bothName,
    bothSentence,
    asks * nameMeant,
    asks * aboutName,
    asks * bothName,
    nearestOwn,
  );
}
