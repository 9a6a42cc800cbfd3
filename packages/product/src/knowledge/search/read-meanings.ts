import { likenessTo, type WordMeanings, wordMeanings } from '@parley/platform/text/word-meanings';
import { type ChunkPrint, partBreak } from '../chunks/chunk-print.ts';
import { type KnownWords, markTerms, numberWords } from './known-words.ts';
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

/** What is known of the words of the chunks, each under its place among all of them. */
interface Words {
  rows: Int32Array;
  /** How rare each is among the chunks. */
  rarity: Float64Array;
  /** How alike the nearest of the question's terms is. */
  most: Float64Array;
  /** Where in `likes` and `likePlaces` it is said how alike it is to terms of the question, and to which; it ends where the next begins. */
  likesFrom: Int32Array;
  likes: Float64Array;
  likePlaces: Uint8Array;
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
  const { places, words } = readWords(query, prints, meanings);
  const asked = subjectOf(query, meanings);
  let length = 1e-9;
  for (const { sequence } of prints) length += sequence.length / prints.length;
  const [often, best] = [new Float64Array(query.weights.length), new Float64Array(query.weights.length)];
  const [nameSum, sum] = [new Float64Array(meanings.dimensions), new Float64Array(meanings.dimensions)];
  const shared = { query, words, meanings, asked, often, best, nameSum, sum };
  return prints.map((print, index) =>
    rowOf({ ...shared, print, places: places[index] as Int32Array, relative: print.sequence.length / length }),
  );
}

/** What is known of all words, and for each chunk the place of each of its own among them. */
function readWords(query: PreparedQuery, prints: readonly ChunkPrint[], meanings: WordMeanings): { places: Int32Array[]; words: Words } {
  const { known, words } = numberWords(prints, meanings);
  const { marks } = known;
  const all: number[] = [];
  const holding: number[] = [];
  const places = words.map((numbers) => {
    const own = new Int32Array(numbers.length);
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] as number;
      let mark = marks[number] as number;
      if (mark === 0) {
        mark = all.push(number);
        marks[number] = mark;
        holding.push(0);
      }
      holding[mark - 1] = (holding[mark - 1] as number) + 1;
      own[at] = mark - 1;
    }
    return own;
  });
  for (const number of all) marks[number] = 0;
  return { places, words: compareWords(query, { all, holding, chunks: prints.length }, known, meanings) };
}

function compareWords(
  query: PreparedQuery,
  { all, holding, chunks }: { all: readonly number[]; holding: readonly number[]; chunks: number },
  known: KnownWords,
  meanings: WordMeanings,
): Words {
  // Grammar is like nothing but itself.
  const terms = [...query.places].flatMap(([code, place]) => {
    const row = query.substance[place] === 1 ? meanings.rows.get(code) : undefined;
    return row === undefined ? [] : [{ place, likeTo: likenessTo(meanings, row) }];
  });
  const unmark = markTerms(known, query.places);
  const width = query.weights.length;
  const words: Words = {
    rows: new Int32Array(all.length),
    rarity: new Float64Array(all.length),
    most: new Float64Array(all.length),
    likesFrom: new Int32Array(all.length + 1),
    likes: new Float64Array(all.length * width),
    likePlaces: new Uint8Array(all.length * width),
  };
  let end = 0;
  for (let at = 0; at < all.length; at++) {
    const number = all[at] as number;
    const row = known.rows[number] as number;
    const held = holding[at] as number;
    words.rows[at] = row;
    words.rarity[at] =
      Math.log(1 + (1.5 * chunks - held + 0.5) / (held + 0.5)) * ((known.isStopword[number] as boolean) ? stopwordCounts : 1);
    const own = (known.marks[number] as number) - 1;
    let most = 0;
    if (own >= 0) {
      most = 1;
      words.likes[end] = 1;
      words.likePlaces[end] = own;
      end += 1;
    }
    if (row >= 0)
      for (const { place, likeTo } of terms) {
        if (place === own) continue;
        const alike = likeTo(row);
        if (alike <= leastLike) continue;
        const like = (likeCounts * (alike - leastLike)) / (1 - leastLike);
        words.likes[end] = like;
        words.likePlaces[end] = place;
        end += 1;
        if (like > most) most = like;
      }
    words.most[at] = most;
    words.likesFrom[at + 1] = end;
  }
  unmark();
  return words;
}

/** The sum of the question's words. */
function subjectOf(query: PreparedQuery, meanings: WordMeanings): Float64Array {
  const sum = new Float64Array(meanings.dimensions);
  for (const [code, place] of query.places) addTo(sum, meanings, meanings.rows.get(code) ?? -1, query.weights[place] ?? 0);
  return sum;
}

function addTo(sum: Float64Array, { numbers, dimensions }: WordMeanings, row: number, weight: number): void {
  if (row >= 0) addNumbers(sum, numbers, row * dimensions, weight);
}

function addNumbers(sum: Float64Array, numbers: Int8Array, from: number, weight: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + weight * (numbers[from + at] as number);
}

// The same for all chunks, because to make them anew for each costs as much as to fill them.
/** How often each different word of a chunk stands in it, and in which part it was met last. */
const counts = new Uint16Array(0x1_0000);
const partOf = new Int32Array(0x1_0000);
/** Of each word the table knows: where its numbers begin, and what it counts. */
const numbersFrom = new Int32Array(0x1_0000);
const wordCounts = new Float64Array(0x1_0000);

/** The sum of a chunk's words by rarity and number. Four at a time, in their order, because it is most of what a search has to reckon. */
function subjectOfWords(sum: Float64Array, places: Int32Array, { rows, rarity }: Words, { numbers, dimensions }: WordMeanings): void {
  let length = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    const row = rows[place] as number;
    if (row < 0) continue;
    numbersFrom[length] = row * dimensions;
    wordCounts[length] = (rarity[place] as number) * (counts[at] as number);
    length += 1;
  }
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    const [a, b] = [numbersFrom[at] as number, numbersFrom[at + 1] as number];
    const [c, d] = [numbersFrom[at + 2] as number, numbersFrom[at + 3] as number];
    const [ofA, ofB] = [wordCounts[at] as number, wordCounts[at + 1] as number];
    const [ofC, ofD] = [wordCounts[at + 2] as number, wordCounts[at + 3] as number];
    for (let n = 0; n < dimensions; n++)
      sum[n] =
        (sum[n] as number) +
        ofA * (numbers[a + n] as number) +
        ofB * (numbers[b + n] as number) +
        ofC * (numbers[c + n] as number) +
        ofD * (numbers[d + n] as number);
  }
  for (; at < length; at++) addNumbers(sum, numbers, numbersFrom[at] as number, wordCounts[at] as number);
}

function cosine(one: Float64Array, other: Float64Array): number {
  let [both, first, second] = [0, 1e-9, 1e-9];
  for (let at = 0; at < one.length; at++) {
    const [left, right] = [one[at] as number, other[at] as number];
    both += left * right;
    first += left ** 2;
    second += right ** 2;
  }
  return both / Math.sqrt(first * second);
}

interface Reading extends Sums {
  query: PreparedQuery;
  print: ChunkPrint;
  /** Where each of its words stands among all. */
  places: Int32Array;
  words: Words;
  meanings: WordMeanings;
  asked: Float64Array;
  /** How long the chunk is beside the others. */
  relative: number;
}

/** What is summed up of one chunk after the other. */
interface Sums {
  often: Float64Array;
  best: Float64Array;
  nameSum: Float64Array;
  sum: Float64Array;
}

function rowOf(reading: Reading): Float64Array {
  const { query, print, places, words, meanings, asked, relative } = reading;
  const { weights, total, needed } = query;
  const { sequence } = print;
  const { likes, likesFrom, likePlaces } = words;
  const { often, best, nameSum, sum } = reading;
  often.fill(0);
  best.fill(0);
  nameSum.fill(0);
  sum.fill(0);
  counts.fill(0, 0, places.length);
  partOf.fill(-1, 0, places.length);
  let [parts, wanted, wantedMet] = [0, 0, 0];
  let [nameMeant, bothName, meantSentence, bothSentence] = [0, 0, 0, 0];
  let nearestOwn = needed.includes(1) ? 0 : 1;
  for (let next = 0; next < sequence.length; next++) {
    const at = sequence[next] as number;
    if (at === partBreak) {
      let met = 0;
      for (let place = 0; place < best.length; place++) met += (weights[place] as number) * (best[place] as number);
      const both = (met + wantedMet) / (total + wanted);
      if (parts === 0) [nameMeant, bothName] = [met / total, both];
      else if (parts > 1) [meantSentence, bothSentence] = [Math.max(meantSentence, met / total), Math.max(bothSentence, both)];
      best.fill(0);
      [wanted, wantedMet] = [0, 0];
      parts += 1;
      continue;
    }
    const word = places[at];
    if (word === undefined) continue;
    counts[at] = (counts[at] as number) + 1;
    const rarity = words.rarity[word] as number;
    if (parts === 0) addTo(nameSum, meanings, words.rows[word] as number, rarity);
    if (partOf[at] !== parts) {
      partOf[at] = parts;
      wanted += rarity;
      wantedMet += rarity * (words.most[word] as number);
    }
    const likesEnd = likesFrom[word + 1] as number;
    for (let from = likesFrom[word] as number; from < likesEnd; from++) {
      const place = likePlaces[from] as number;
      const like = likes[from] as number;
      if (like > (best[place] as number)) best[place] = like;
      if (needed[place] === 1 && like > nearestOwn) nearestOwn = like;
      often[place] = (often[place] as number) + like * like;
    }
  }
  subjectOfWords(sum, places, words, meanings);
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
