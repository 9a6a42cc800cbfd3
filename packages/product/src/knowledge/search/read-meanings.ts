import { likenesses, type WordMeanings, wordMeanings } from '@parley/platform/text/word-meanings';
import type { ChunkPrint } from '../chunks/chunk-print.ts';
import { type KnownWords, markTerms, outlinePrints, type PrintOutline } from './known-words.ts';
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
  likes: readonly number[];
  likePlaces: readonly number[];
}

/** What was read of one chunk. */
export interface ReadMeaning {
  /** In the order of {@link meaningNames}. */
  values: Float64Array;
  /** The sum of its name's words. */
  name: Float64Array;
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

/** How alike two names are used, -1 to 1; near 0 where the table knows no word of one. */
export function likenessOfNames(one: Float64Array, other: Float64Array): number {
  return cosine(one, other, squareOf(other));
}

/** Reads a row for each chunk. How rare words are is judged among these alone. */
export function readMeanings(query: PreparedQuery, prints: readonly ChunkPrint[]): ReadMeaning[] {
  const meanings = wordMeanings();
  const { known, outlines } = outlinePrints(prints, meanings);
  const { places, words } = readWords(query, outlines, known, meanings);
  const asked = subjectOf(query, meanings);
  let length = 1e-9;
  for (const { sequence } of prints) length += sequence.length / prints.length;
  const [often, best] = [new Float64Array(query.weights.length), new Float64Array(query.weights.length)];
  const sum = new Float64Array(meanings.dimensions);
  const shared = { query, words, meanings, asked, askedSquare: squareOf(asked), often, best, sum };
  const [width, size] = [meaningNames.length, meanings.dimensions];
  const [rows, names] = [new Float64Array(width * prints.length), new Float64Array(size * prints.length)];
  return prints.map((print, index) => {
    const values = rows.subarray(width * index, width * (index + 1));
    const name = names.subarray(size * index, size * (index + 1));
    const [outline, own] = [outlines[index] as PrintOutline, places[index] as Int32Array];
    values.set(valuesOf(shared, { print, outline, places: own, relative: print.sequence.length / length, name }));
    return { values, name };
  });
}

/** What is known of all words, and for each chunk the place of each of its own among them. */
function readWords(
  query: PreparedQuery,
  outlines: readonly PrintOutline[],
  known: KnownWords,
  meanings: WordMeanings,
): { places: Int32Array[]; words: Words } {
  const { marks } = known;
  const all: number[] = [];
  const holding: number[] = [];
  let total = 0;
  for (const { words } of outlines) total += words.length;
  const placesOfAll = new Int32Array(total);
  let end = 0;
  const places = outlines.map(({ words: numbers }) => {
    const own = placesOfAll.subarray(end, end + numbers.length);
    end += numbers.length;
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
  return { places, words: compareWords(query, { all, holding, chunks: outlines.length }, known, meanings) };
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
    return row === undefined ? [] : [{ place, row }];
  });
  const rows = new Int32Array(all.length);
  const compared = new Int32Array(all.length);
  let count = 0;
  for (let at = 0; at < all.length; at++) {
    const row = known.rows[all[at] as number] as number;
    rows[at] = row;
    if (row >= 0) compared[count++] = row;
  }
  const alike = terms.map(({ row }) => likenesses(meanings, row, compared.subarray(0, count)));
  const unmark = markTerms(known, query.places);
  const [rarity, most, likesFrom] = [new Float64Array(all.length), new Float64Array(all.length), new Int32Array(all.length + 1)];
  const [likes, likePlaces]: [number[], number[]] = [[], []];
  const rarities: number[] = [];
  let next = 0;
  for (let at = 0; at < all.length; at++) {
    const number = all[at] as number;
    const held = holding[at] as number;
    rarities[held] ??= Math.log(1 + (1.5 * chunks - held + 0.5) / (held + 0.5));
    rarity[at] = rarities[held] * ((known.isStopword[number] as boolean) ? stopwordCounts : 1);
    const own = (known.marks[number] as number) - 1;
    if (own >= 0) {
      most[at] = 1;
      likes.push(1);
      likePlaces.push(own);
    }
    if ((rows[at] as number) >= 0) {
      for (let term = 0; term < terms.length; term++) {
        const likeness = (alike[term] as Float64Array)[next] as number;
        if (likeness <= leastLike) continue;
        const place = (terms[term] as { place: number }).place;
        if (place === own) continue;
        const like = (likeCounts * (likeness - leastLike)) / (1 - leastLike);
        likes.push(like);
        likePlaces.push(place);
        if (like > (most[at] as number)) most[at] = like;
      }
      next += 1;
    }
    likesFrom[at + 1] = likes.length;
  }
  unmark();
  return { rows, rarity, most, likesFrom, likes, likePlaces };
}

/** The sum of the question's words. */
function subjectOf(query: PreparedQuery, meanings: WordMeanings): Float64Array {
  const sum = new Float64Array(meanings.dimensions);
  let length = 0;
  for (const [code, place] of query.places) {
    const row = meanings.rows.get(code);
    if (row === undefined) continue;
    added[length] = row;
    addedWeights[length] = query.weights[place] ?? 0;
    length += 1;
  }
  meanings.table.addRows(sum, added, addedWeights, length);
  return sum;
}

// The same for all chunks, because to make them anew for each costs as much as to fill them.
/** In which part of a chunk each of its different words was met last, and 1 for a word that is like one of the question's. */
const partOf = new Int32Array(0x1_0000);
const liked = new Uint8Array(0x1_0000);
/** Rows of the table that are added up, and what each counts. */
const added = new Int32Array(0x1_0000);
const addedWeights = new Float64Array(0x1_0000);

/** Adds a chunk's words up, by rarity and number. */
function subjectOfWords({ sum, words: { rows, rarity }, meanings: { table } }: Reading, { places, outline: { counts } }: Chunk): void {
  let length = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    const row = rows[place] as number;
    if (row < 0) continue;
    added[length] = row;
    addedWeights[length] = (rarity[place] as number) * (counts[at] as number);
    length += 1;
  }
  table.addRows(sum, added, addedWeights, length);
}

/** The cosine of the angle to another whose square is known. */
function cosine(one: Float64Array, other: Float64Array, otherSquare: number): number {
  let both = 0;
  for (let at = 0; at < one.length; at++) both += (one[at] as number) * (other[at] as number);
  return both / Math.sqrt(squareOf(one) * otherSquare);
}

/** Never 0, so that it can be divided by. */
function squareOf(numbers: Float64Array): number {
  let square = 1e-9;
  for (let at = 0; at < numbers.length; at++) square += (numbers[at] as number) * (numbers[at] as number);
  return square;
}

/** What is the same for all chunks. */
interface Reading extends Sums {
  query: PreparedQuery;
  words: Words;
  meanings: WordMeanings;
  asked: Float64Array;
  askedSquare: number;
}

interface Chunk {
  print: ChunkPrint;
  outline: PrintOutline;
  /** Where each of its words stands among all. */
  places: Int32Array;
  /** How long it is beside the others. */
  relative: number;
  /** For the sum of its name's words. */
  name: Float64Array;
}

/** What is summed up of one chunk after the other. */
interface Sums {
  often: Float64Array;
  best: Float64Array;
  sum: Float64Array;
}

function hasLiked(sequence: Uint16Array, from: number, end: number): boolean {
  for (let index = from; index < end; index++) if (liked[sequence[index] as number] === 1) return true;
  return false;
}

/** Makes a chunk's name ready to be added up; how many of its words the table knows. */
function addName(sequence: Uint16Array, end: number, places: Int32Array, { rows, rarity }: Words): number {
  let named = 0;
  for (let index = 0; index < end; index++) {
    const word = places[sequence[index] as number] as number;
    if ((rows[word] as number) < 0) continue;
    added[named] = rows[word] as number;
    addedWeights[named] = rarity[word] as number;
    named += 1;
  }
  return named;
}

function valuesOf(reading: Reading, chunk: Chunk): number[] {
  const { query, words, meanings, asked, askedSquare } = reading;
  const { print, outline, places, relative, name } = chunk;
  const { weights, total, needed } = query;
  const { sequence } = print;
  const { partEnds } = outline;
  const { rarity: rarities, most, likes, likesFrom, likePlaces } = words;
  const { often, best, sum } = reading;
  often.fill(0);
  sum.fill(0);
  partOf.fill(-1, 0, places.length);
  for (let at = 0; at < places.length; at++) {
    const word = places[at] as number;
    liked[at] = (likesFrom[word + 1] as number) > (likesFrom[word] as number) ? 1 : 0;
  }
  let [nameMeant, bothName, meantSentence, bothSentence] = [0, 0, 0, 0];
  let nearestOwn = needed.includes(1) ? 0 : 1;
  let named = 0;
  let next = 0;
  for (let parts = 0; parts < partEnds.length; parts++) {
    const partEnd = partEnds[parts] as number;
    if (parts === 0) named = addName(sequence, partEnd, places, words);
    const from = next;
    next = partEnd + 1;
    // What has no word like one of the question's is as good as nothing.
    if (!hasLiked(sequence, from, partEnd)) continue;
    best.fill(0);
    let wanted = 0;
    let wantedMet = 0;
    for (let index = from; index < partEnd; index++) {
      const at = sequence[index] as number;
      const word = places[at] as number;
      if (partOf[at] !== parts) {
        partOf[at] = parts;
        const rarity = rarities[word] as number;
        wanted += rarity;
        wantedMet += rarity * (most[word] as number);
      }
      if (liked[at] === 0) continue;
      const likesEnd = likesFrom[word + 1] as number;
      for (let like = likesFrom[word] as number; like < likesEnd; like++) {
        const place = likePlaces[like] as number;
        const alike = likes[like] as number;
        if (alike > (best[place] as number)) best[place] = alike;
        if (needed[place] === 1 && alike > nearestOwn) nearestOwn = alike;
        often[place] = (often[place] as number) + alike * alike;
      }
    }
    let met = 0;
    for (let place = 0; place < best.length; place++) met += (weights[place] as number) * (best[place] as number);
    const both = (met + wantedMet) / (total + wanted);
    if (parts === 0) [nameMeant, bothName] = [met / total, both];
    else if (parts > 1) [meantSentence, bothSentence] = [Math.max(meantSentence, met / total), Math.max(bothSentence, both)];
  }
  meanings.table.addRows(name, added, addedWeights, named);
  subjectOfWords(reading, chunk);
  let meantOften = 0;
  const room = 0.9 * (0.6 + 0.4 * relative);
  for (let place = 0; place < often.length; place++) {
    const count = often[place] ?? 0;
    meantOften += ((weights[place] ?? 0) * count) / (count + room);
  }
  const aboutName = cosine(name, asked, askedSquare);
  const asks = print.asks ? 1 : 0;
  return [
    meantOften / total,
    meantSentence,
    cosine(sum, asked, askedSquare),
    aboutName,
    bothName,
    bothSentence,
    asks * nameMeant,
    asks * aboutName,
    asks * bothName,
    nearestOwn,
  ];
}
