import { wordMeanings } from '@parley/platform/text/word-meanings';
import type { ChunkPrint } from '../chunks/chunk-print.ts';
import { markTerms, outlinePrints, type PrintOutline } from './known-words.ts';
import type { PreparedQuery } from './prepare-query.ts';

/** What ranking knows of a chunk beside a question, each 0 to about 1, in this order in a row of features. */
export const featureNames = [
  'bm25',
  'bm25Slow',
  'substance',
  'plain',
  'cover',
  'nameHeld',
  'namePrecision',
  'namePlain',
  'nameAlike',
  'aboveHeld',
  'sentence',
  'sentenceDense',
  'sentencePlain',
  'sentenceAlike',
  'pairs',
  'pairsOften',
  'near',
  'grams',
  'gramsOften',
  'gramSentence',
  'gramName',
  'gramNamePrecision',
  'askedAlike',
  'askedGrams',
  'askedHeld',
  'asksAlone',
] as const;

/** A word of a name says as much as so many of the text. */
const nameCounts = 1.5;
const far = 1_000;

interface Part {
  terms: number;
  held: number;
  plain: number;
  matched: number;
  length: number;
  grams: number;
  gramsMatched: number;
}

/** What one walk through a chunk's print found. */
interface Walk {
  /** How often each term and each pair was met, and how near the terms of each pair came: one after the other, because arrays are dear. */
  met: Float64Array;
  gramOften: Uint16Array;
  length: number;
  name: Part;
  above: Part;
  sentence: { held: number; dense: number; plain: number; alike: number };
  /** The question's grams in the order they were met, because their rarity is not known before all were read. */
  grams: number[];
  /** Where those of the name end, and those of each sentence. */
  gramEnds: number[];
  gramLength: number;
}

/** Reads a row of features for each chunk that was found. Lengths and the rarity of grams are judged among these alone. */
export function readFeatures(query: PreparedQuery, prints: readonly ChunkPrint[]): Float64Array[] {
  const { known, outlines } = outlinePrints(prints, wordMeanings());
  const unmark = markTerms(known, query.places);
  for (const [gram, place] of query.grams) {
    gramPlaces[gram] = place + 1;
    gramSet[gram >> 5] = (gramSet[gram >> 5] as number) | (1 << (gram & 31));
  }
  for (const code of query.places.keys()) termSet[code & termBits] = 1;
  const pairsEnd = query.weights.length + query.pairs.length;
  const metWidth = pairsEnd + query.nears.length;
  // One array for all chunks: to make one for each takes as long as to fill it.
  const met = new Float64Array(metWidth * prints.length);
  const gramOften = new Uint16Array(query.grams.size * prints.length);
  const walks = prints.map((print, index) =>
    walk(query, print, outlines[index] as PrintOutline, known.marks, {
      met: met.subarray(metWidth * index, metWidth * (index + 1)).fill(far, pairsEnd),
      gramOften: gramOften.subarray(query.grams.size * index, query.grams.size * (index + 1)),
    }),
  );
  unmark();
  for (const gram of query.grams.keys()) gramPlaces[gram] = 0;
  gramSet.fill(0);
  termSet.fill(0);
  const meanLength = mean(walks.map(({ length }) => length));
  const meanGrams = mean(walks.map(({ gramLength }) => gramLength));
  const gramWeights = weighGrams(query, walks);
  const asking = mean(prints.map(({ asks }) => (asks ? 1 : 0)));
  const among = { meanLength, meanGrams, gramWeights, asking };
  const rows = new Float64Array(featureNames.length * prints.length);
  return walks.map((found, index) => {
    const row = rows.subarray(featureNames.length * index, featureNames.length * (index + 1));
    row.set(valuesOf(query, found, prints[index]?.asks === true, among));
    return row;
  });
}

function mean(values: readonly number[]): number {
  let sum = 1e-9;
  for (const value of values) sum += value;
  return sum / Math.max(1, values.length);
}

function weighGrams(query: PreparedQuery, walks: readonly Walk[]): Float64Array {
  const holding = new Float64Array(query.grams.size);
  for (const { gramOften } of walks)
    for (let at = 0; at < gramOften.length; at++) if ((gramOften[at] ?? 0) > 0) holding[at] = (holding[at] ?? 0) + 1;
  return holding.map((count) => (count === 0 ? 0 : Math.log(1 + (2 * walks.length - count + 0.5) / (count + 0.5))));
}

// The same for all walks, because to make them anew for each chunk costs as much as to fill them.
/** Place of each gram of the question, counted from 1, by the gram's number; all zero between two questions. */
const gramPlaces = new Uint8Array(0x1_0000);
/** A bit for each gram, set for the question's: small enough to stay near the processor, and most grams are none of these. */
const gramSet = new Int32Array(0x1_0000 >> 5);
/** 1 where the lowest bits of a code are those of a term of the question: for most words that tells that they are none. */
const termSet = new Uint8Array(0x1000);
const termBits = termSet.length - 1;
/** The question's grams of each different word one after the other, and where those of each end. */
const wordGrams = new Uint8Array(0x1_0000);
const wordGramEnds = new Uint16Array(0x1_0000);
/** 1 for a different word that is a term of the question or shares a gram with it: most are neither, and need not be looked at. */
const concerns = new Uint8Array(0x1_0000);
/** Where in the chunk each term of the question was met last. */
const lastMet = new Int32Array(0x100);
/** Between two parts of a chunk lie so many words more than are there. */
const apart = 3;

/** `termPlaces` says which term of the question each known word is, counted from 1. */
function walk(
  query: PreparedQuery,
  print: ChunkPrint,
  { words, partEnds, partGrams }: PrintOutline,
  termPlaces: Int32Array,
  { met, gramOften }: Pick<Walk, 'met' | 'gramOften'>,
): Walk {
  const { weights, plainWeights, pairs, nears } = query;
  const { sequence } = print;
  const pairsFrom = weights.length;
  const nearsFrom = pairsFrom + pairs.length;
  const grams: number[] = [];
  const ends: number[] = [];
  const sentence = { held: 0, dense: 0, plain: 0, alike: 0 };
  const found: Walk = { met, gramOften, length: 0, name: noPart, above: noPart, sentence, grams, gramEnds: ends, gramLength: 0 };
  matchWords(print, words, termPlaces);
  lastMet.fill(-far, 0, weights.length);
  let next = 0;
  for (let parts = 0; parts < partEnds.length; parts++) {
    const partEnd = partEnds[parts] as number;
    const from = next;
    const gramsFrom = grams.length;
    let terms = 0;
    let held = 0;
    let plain = 0;
    let matched = 0;
    // The term before, and where it stands.
    let before = -1;
    let beforeAt = -1;
    for (; next < partEnd; next++) {
      const word = sequence[next] as number;
      if (concerns[word] === 0) continue;
      const wordEnd = wordGramEnds[word] as number;
      for (let at = word === 0 ? 0 : (wordGramEnds[word - 1] as number); at < wordEnd; at++) {
        const gram = wordGrams[at] as number;
        grams.push(gram);
        gramOften[gram] = (gramOften[gram] as number) + 1;
      }
      const place = (termPlaces[words[word] as number] as number) - 1;
      if (place < 0) continue;
      matched += 1;
      const bit = 1 << place;
      if ((terms & bit) === 0) {
        terms |= bit;
        held += weights[place] as number;
        plain += plainWeights[place] as number;
      }
      met[place] = (met[place] as number) + (parts === 0 ? nameCounts : 1);
      if (beforeAt === next - 1 && before >= 0) {
        for (let at = 0; at < pairs.length; at++) {
          const pair = pairs[at];
          if (pair?.second === place && pair.first === before) met[pairsFrom + at] = (met[pairsFrom + at] as number) + 1;
        }
      }
      const position = next + apart * parts;
      lastMet[place] = position;
      for (let at = 0; at < nears.length; at++) {
        const near = nears[at];
        const other = near?.second === place ? near.first : near?.first === place ? near.second : -1;
        if (other >= 0) met[nearsFrom + at] = Math.min(met[nearsFrom + at] as number, position - (lastMet[other] as number));
      }
      before = place;
      beforeAt = next;
    }
    const gramCount = partGrams[parts] as number;
    const gramsMatched = grams.length - gramsFrom;
    closePart(found, { terms, held, plain, matched, length: partEnd - from, grams: gramCount, gramsMatched }, parts, query);
    // What stands above a chunk has no sentence to be told by its grams.
    if (parts === 1) grams.length = gramsFrom;
    else ends.push(grams.length);
    next = partEnd + 1;
  }
  return found;
}

const noPart: Part = { terms: 0, held: 0, plain: 0, matched: 0, length: 0, grams: 0, gramsMatched: 0 };

/** Writes down which grams of the question each different word of the chunk has, and which words concern it at all. */
function matchWords({ codes, gramEnds, grams }: ChunkPrint, words: Int32Array, termPlaces: Int32Array): void {
  let [gramAt, end] = [0, 0];
  for (let word = 0; word < gramEnds.length; word++) {
    const gramEnd = gramEnds[word] as number;
    const from = end;
    for (; gramAt < gramEnd; gramAt++) {
      const gram = grams[gramAt] as number;
      if (((gramSet[gram >> 5] as number) & (1 << (gram & 31))) !== 0) wordGrams[end++] = (gramPlaces[gram] as number) - 1;
    }
    wordGramEnds[word] = end;
    const isTerm = termSet[(codes[word] as number) & termBits] === 1 && (termPlaces[words[word] as number] as number) > 0;
    concerns[word] = end > from || isTerm ? 1 : 0;
  }
}

function closePart(found: Walk, part: Part, parts: number, query: PreparedQuery): void {
  found.gramLength += part.grams;
  if (parts === 0) found.name = part;
  else if (parts === 1) found.above = part;
  else {
    found.length += part.length;
    // What holds no term is as good as nothing.
    if (part.terms === 0) return;
    const best = found.sentence;
    best.held = Math.max(best.held, part.held);
    best.plain = Math.max(best.plain, part.plain);
    best.dense = Math.max(best.dense, part.plain / Math.sqrt(part.length + 2));
    best.alike = Math.max(best.alike, alike(part, query));
  }
}

/** The share of different words two short texts have in common. */
function alike(part: Part, query: PreparedQuery): number {
  const common = bitsOf(part.terms);
  return common / Math.max(1, query.weights.length + part.length - common);
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

interface Among {
  meanLength: number;
  meanGrams: number;
  gramWeights: Float64Array;
  /** The share of them that have a question for their name. */
  asking: number;
}

function valuesOf(query: PreparedQuery, found: Walk, asks: boolean, { meanLength, meanGrams, gramWeights, asking }: Among): number[] {
  const { weights, plainWeights, total, plainTotal } = query;
  const { met } = found;
  const relative = found.length / meanLength;
  const room = 0.9 * (0.6 + 0.4 * relative);
  let [bm25, slow, substance, plain, cover] = [0, 0, 0, 0, 0];
  for (let at = 0; at < weights.length; at++) {
    const often = met[at] as number;
    if (often === 0) continue;
    const weight = weights[at] ?? 0;
    const reached = (weight * often) / (often + room);
    bm25 += reached;
    if (query.substance[at] === 1) substance += reached;
    slow += (weight * often) / (often + 3 * (0.25 + 0.75 * relative));
    plain += ((plainWeights[at] ?? 0) * often) / (often + room);
    cover += weight;
  }
  let [pairs, pairsOften, near] = [0, 0, 0];
  for (let at = 0; at < query.pairs.length; at++) {
    const often = met[weights.length + at] as number;
    if (often === 0) continue;
    pairs += query.pairs[at]?.weight ?? 0;
    pairsOften += ((query.pairs[at]?.weight ?? 0) * often) / (often + 1 + relative);
  }
  for (let at = 0; at < query.nears.length; at++) {
    near += (query.nears[at]?.weight ?? 0) / (1 + Math.max(0, (met[weights.length + query.pairs.length + at] as number) - 1) / 4);
  }
  let [gramTotal, grams, gramsOften] = [1e-9, 0, 0];
  const gramRoom = 0.9 * (0.6 + (0.4 * found.gramLength) / meanGrams);
  for (let at = 0; at < gramWeights.length; at++) {
    const weight = gramWeights[at] ?? 0;
    const often = found.gramOften[at] ?? 0;
    gramTotal += weight;
    if (often === 0) continue;
    grams += weight;
    gramsOften += (weight * often) / (often + gramRoom);
  }
  const ends = found.gramEnds;
  const nameEnd = ends[0] ?? 0;
  let [gramSentence, from] = [0, nameEnd];
  for (let sentence = 1; sentence < ends.length; sentence++) {
    const end = ends[sentence] as number;
    if (end > from) gramSentence = Math.max(gramSentence, weightOf(found.grams, from, end, gramWeights));
    from = end;
  }
  const gramName = weightOf(found.grams, 0, nameEnd, gramWeights) / gramTotal;
  const { name, above, sentence } = found;
  const nameAlike = name.length === 0 ? 0 : alike(name, query);
  const asked = asks ? 1 : 0;
  return [
    bm25 / total,
    slow / total,
    substance / total,
    plain / plainTotal,
    cover / total,
    name.held / total,
    name.length === 0 ? 0 : name.matched / name.length,
    name.plain / plainTotal,
    nameAlike,
    above.held / total,
    sentence.held / total,
    sentence.dense / plainTotal,
    sentence.plain / plainTotal,
    sentence.alike,
    pairs / query.pairTotal,
    pairsOften / query.pairTotal,
    near / query.nearTotal,
    grams / gramTotal,
    gramsOften / gramTotal,
    gramSentence / gramTotal,
    gramName,
    name.grams === 0 ? 0 : name.gramsMatched / name.grams,
    asked * nameAlike,
    asked * gramName,
    (asked * name.held) / total,
    asked - asking,
  ];
}

/** What was counted last, so that each gram of a part counts once. */
const countedIn = new Float64Array(0x100);
let counting = 0;

function weightOf(grams: readonly number[], from: number, end: number, gramWeights: Float64Array): number {
  counting += 1;
  let sum = 0;
  for (let at = from; at < end; at++) {
    const gram = grams[at] as number;
    if (countedIn[gram] === counting) continue;
    countedIn[gram] = counting;
    sum += gramWeights[gram] as number;
  }
  return sum;
}
