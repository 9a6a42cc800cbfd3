import { type ChunkPrint, partBreak } from '../chunks/chunk-print.ts';
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
  often: Float64Array;
  gramOften: Float64Array;
  pairOften: Float64Array;
  nearest: Float64Array;
  length: number;
  name: Part;
  above: Part;
  sentence: { held: number; dense: number; plain: number; alike: number; gramBits: number };
  /** Rarity of grams is not known before all were read, so each sentence's are kept. */
  sentenceGrams: number[][];
  nameGrams: number[];
  gramLength: number;
}

/** Reads a row of features for each chunk that was found. Lengths and the rarity of grams are judged among these alone. */
export function readFeatures(query: PreparedQuery, prints: readonly ChunkPrint[]): Float64Array[] {
  for (const [gram, place] of query.grams) gramPlaces[gram] = place + 1;
  const walks = prints.map((print) => walk(query, print));
  for (const gram of query.grams.keys()) gramPlaces[gram] = 0;
  const meanLength = mean(walks.map(({ length }) => length));
  const meanGrams = mean(walks.map(({ gramLength }) => gramLength));
  const gramWeights = weighGrams(query, walks);
  const asking = mean(prints.map(({ asks }) => (asks ? 1 : 0)));
  return walks.map((found, index) => rowOf(query, found, prints[index]?.asks === true, { meanLength, meanGrams, gramWeights, asking }));
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

function walk(query: PreparedQuery, print: ChunkPrint): Walk {
  const { weights, plainWeights, pairs, nears } = query;
  const found: Walk = {
    often: new Float64Array(weights.length),
    gramOften: new Float64Array(query.grams.size),
    pairOften: new Float64Array(pairs.length),
    nearest: new Float64Array(nears.length).fill(far),
    length: 0,
    name: emptyPart(),
    above: emptyPart(),
    sentence: { held: 0, dense: 0, plain: 0, alike: 0, gramBits: 0 },
    sentenceGrams: [],
    nameGrams: [],
    gramLength: 0,
  };
  const { placeOf, gramsOf } = matchWords(query, print);
  const last = new Int32Array(weights.length).fill(-far);
  let part = emptyPart();
  let partGrams: number[] = [];
  let parts = 0;
  let before = -1;
  let position = 0;
  for (const word of print.sequence) {
    if (word === partBreak) {
      closePart(found, part, partGrams, parts, query);
      part = emptyPart();
      partGrams = [];
      parts += 1;
      before = -1;
      position += 4;
      continue;
    }
    position += 1;
    part.length += 1;
    const matchedGrams = gramsOf[word];
    part.grams += (print.gramEnds[word] ?? 0) - (word === 0 ? 0 : (print.gramEnds[word - 1] ?? 0));
    if (matchedGrams !== undefined) {
      part.gramsMatched += matchedGrams.length;
      for (const gram of matchedGrams) {
        partGrams.push(gram);
        found.gramOften[gram] = (found.gramOften[gram] ?? 0) + 1;
      }
    }
    const place = placeOf[word] ?? -1;
    if (place >= 0) {
      part.matched += 1;
      const bit = 1 << place;
      if ((part.terms & bit) === 0) {
        part.terms |= bit;
        part.held += weights[place] ?? 0;
        part.plain += plainWeights[place] ?? 0;
      }
      found.often[place] = (found.often[place] ?? 0) + (parts === 0 ? nameCounts : 1);
      if (before >= 0) {
        for (let at = 0; at < pairs.length; at++) {
          const pair = pairs[at];
          if (pair?.second === place && pair.first === before) found.pairOften[at] = (found.pairOften[at] ?? 0) + 1;
        }
      }
      last[place] = position;
      for (let at = 0; at < nears.length; at++) {
        const near = nears[at];
        const other = near?.second === place ? near.first : near?.first === place ? near.second : -1;
        if (other >= 0) found.nearest[at] = Math.min(found.nearest[at] ?? far, position - (last[other] ?? -far));
      }
    }
    before = place;
  }
  return found;
}

function emptyPart(): Part {
  return { terms: 0, held: 0, plain: 0, matched: 0, length: 0, grams: 0, gramsMatched: 0 };
}

/** Place of each gram of the question, counted from 1, by the gram's number; all zero between two questions. */
const gramPlaces = new Uint8Array(0x1_0000);

/** For each different word of the chunk: which term of the question it is, and which grams of the question it has. */
function matchWords(query: PreparedQuery, print: ChunkPrint): { placeOf: Int32Array; gramsOf: (number[] | undefined)[] } {
  const { codes, gramEnds, grams } = print;
  const placeOf = new Int32Array(codes.length);
  const gramsOf: (number[] | undefined)[] = new Array(codes.length).fill(undefined);
  let gramAt = 0;
  for (let word = 0; word < codes.length; word++) {
    placeOf[word] = query.places.get(codes[word] ?? 0) ?? -1;
    const end = gramEnds[word] ?? gramAt;
    for (; gramAt < end; gramAt++) {
      const place = gramPlaces[grams[gramAt] ?? 0] ?? 0;
      if (place === 0) continue;
      const known = gramsOf[word];
      if (known === undefined) gramsOf[word] = [place - 1];
      else known.push(place - 1);
    }
  }
  return { placeOf, gramsOf };
}

function closePart(found: Walk, part: Part, grams: number[], parts: number, query: PreparedQuery): void {
  found.gramLength += part.grams;
  if (parts === 0) {
    found.name = part;
    found.nameGrams = grams;
  } else if (parts === 1) found.above = part;
  else {
    found.length += part.length;
    found.sentenceGrams.push(grams);
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

function rowOf(query: PreparedQuery, found: Walk, asks: boolean, { meanLength, meanGrams, gramWeights, asking }: Among): Float64Array {
  const { weights, plainWeights, total, plainTotal } = query;
  const relative = found.length / meanLength;
  const room = 0.9 * (0.6 + 0.4 * relative);
  let [bm25, slow, substance, plain, cover] = [0, 0, 0, 0, 0];
  for (let at = 0; at < weights.length; at++) {
    const often = found.often[at] ?? 0;
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
    const often = found.pairOften[at] ?? 0;
    if (often === 0) continue;
    pairs += query.pairs[at]?.weight ?? 0;
    pairsOften += ((query.pairs[at]?.weight ?? 0) * often) / (often + 1 + relative);
  }
  for (let at = 0; at < query.nears.length; at++) {
    near += (query.nears[at]?.weight ?? 0) / (1 + Math.max(0, (found.nearest[at] ?? far) - 1) / 4);
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
  let gramSentence = 0;
  for (const sentence of found.sentenceGrams) gramSentence = Math.max(gramSentence, weightOf(sentence, gramWeights));
  const gramName = weightOf(found.nameGrams, gramWeights) / gramTotal;
  const { name, above, sentence } = found;
  const nameAlike = name.length === 0 ? 0 : alike(name, query);
  const asked = asks ? 1 : 0;
  return Float64Array.of(
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
  );
}

/** What was counted last, so that each gram of a part counts once. */
const countedIn = new Float64Array(0x100);
let counting = 0;

function weightOf(grams: readonly number[], gramWeights: Float64Array): number {
  counting += 1;
  let sum = 0;
  for (const gram of grams) {
    if (countedIn[gram] === counting) continue;
    countedIn[gram] = counting;
    sum += gramWeights[gram] ?? 0;
  }
  return sum;
}
