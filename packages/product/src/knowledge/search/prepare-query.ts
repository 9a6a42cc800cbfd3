import { gramCodes, termCode } from '@parley/platform/text/term-code';
import { isStopword } from '@parley/platform/text/term-weight';

/** A word of a question, made ready to be searched for. */
export interface QueryTerm {
  term: string;
  /** What it counts beside the others, before its rarity is known: 1, less for grammar and for words of the question before. */
  weight: number;
}

/** A question as ranking sees it. */
export interface PreparedQuery {
  /** Position of each term's code. */
  places: ReadonlyMap<number, number>;
  /** What each term counts, rarity included, and the sum of all. */
  weights: Float64Array;
  total: number;
  /** The same with grammar counted as any other word. */
  plainWeights: Float64Array;
  plainTotal: number;
  /** 1 for a term that says what the question is about. */
  substance: Uint8Array;
  /** 1 for a term of which a chunk must hold one: those of substance that are the question's own, or any where it has none. */
  needed: Uint8Array;
  /** Terms that follow each other in the question. */
  pairs: TermPair[];
  pairTotal: number;
  /** The same with grammar left out. */
  nears: TermPair[];
  nearTotal: number;
  /** Position of each gram of the question's own words. */
  grams: ReadonlyMap<number, number>;
}

export interface TermPair {
  first: number;
  second: number;
  weight: number;
}

/** Sets of terms are bits of one number. */
const mostTerms = 30;
const mostPairs = 40;
const mostGrams = 160;

/**
 * Makes a question ready for ranking. `sequence` are its own terms in order and `words` what they were made of; `terms` are
 * all that count, `rarity` their idf.
 */
export function prepareQuery(input: {
  sequence: readonly string[];
  words: readonly string[];
  terms: readonly QueryTerm[];
  rarity: (term: string) => number;
}): PreparedQuery {
  const terms = input.terms.slice(0, mostTerms);
  const place = new Map(terms.map(({ term }, index) => [term, index]));
  const rarity = terms.map(({ term }) => input.rarity(term));
  const weights = Float64Array.from(terms, ({ weight }, index) => weight * (rarity[index] ?? 0));
  const own = new Set(input.sequence);
  const plainWeights = Float64Array.from(terms, ({ term, weight }, index) => (own.has(term) ? 1 : weight) * (rarity[index] ?? 0));
  const pairUp = (list: readonly string[], weigh: (one: number, other: number) => number): TermPair[] => {
    const pairs: TermPair[] = [];
    for (let index = 0; index + 1 < list.length && pairs.length < mostPairs; index++) {
      const first = place.get(list[index] ?? '');
      const second = place.get(list[index + 1] ?? '');
      if (first === undefined || second === undefined || first === second) continue;
      pairs.push({ first, second, weight: weigh(weights[first] ?? 0, weights[second] ?? 0) });
    }
    return pairs;
  };
  const pairs = pairUp(input.sequence, (one, other) => (one + other) / 2);
  const nears = pairUp(
    input.sequence.filter((term) => !isStopword(term)),
    Math.min,
  );
  const substance = Uint8Array.from(terms, ({ term }) => (isStopword(term) ? 0 : 1));
  const needed = substance.map((flag, index) => (own.has(terms[index]?.term ?? '') ? flag : 0));
  const grams = new Map<number, number>();
  for (const word of input.words)
    for (const gram of gramCodes(word)) if (!grams.has(gram) && grams.size < mostGrams) grams.set(gram, grams.size);
  return {
    places: new Map(terms.map(({ term }, index) => [termCode(term), index])),
    weights,
    total: sum(weights),
    plainWeights,
    plainTotal: sum(plainWeights),
    substance,
    needed: needed.includes(1) ? needed : substance,
    pairs,
    pairTotal: sum(pairs.map(({ weight }) => weight)),
    nears,
    nearTotal: sum(nears.map(({ weight }) => weight)),
    grams,
  };
}

/** Never 0, so that it can be divided by. */
function sum(values: Iterable<number>): number {
  let total = 1e-9;
  for (const value of values) total += value;
  return total;
}
