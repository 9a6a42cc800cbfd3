import type { BoostedTrees } from '@parley/product/knowledge/search/boosted-trees';
import { growTree } from './grow-tree.ts';

/** Candidates for one question, of which the right ones are to come first. */
export interface RankedGroup {
  /** A row of signs for each. */
  rows: readonly Float32Array[];
  isRight: readonly boolean[];
  /** Where each stands before any tree. */
  base: readonly number[];
  weight: number;
}

export interface BoostSettings {
  trees: number;
  depth: number;
  /** What of a leaf is taken. */
  rate: number;
  /** What leaves are drawn towards 0 by. */
  ridge: number;
  /** The share of the groups, and of the signs, that each tree sees. */
  groupShare: number;
  signShare: number;
}

export const usualBoost: BoostSettings = { trees: 100, depth: 4, rate: 0.1, ridge: 10, groupShare: 0.7, signShare: 0.4 };

const mostBins = 64;

/** For a candidate alone with its question, whose value tells how likely it is right: a hundred small trees, because there is less to tell. */
export const likelihoodBoost: BoostSettings = { trees: 100, depth: 3, rate: 0.05, ridge: 30, groupShare: 0.7, signShare: 0.4 };

/**
 * Fits trees that put what is right first: LambdaMART (Burges 2010, MSR-TR-2010-82), where each pair of a right and a wrong candidate pulls
 * as much as exchanging the two would change the normalised discounted gain. A candidate without rivals is pulled to what is so by logistic
 * regression. The same input gives the same trees.
 */
export function boostTrees(groups: readonly RankedGroup[], settings: BoostSettings): BoostedTrees {
  const random = seeded(3);
  const rows = groups.flatMap((group) => group.rows);
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, sign) => binEdges(rows.map((row) => row[sign] ?? 0)));
  const bins = rows.map((row) => Uint8Array.from(row, (value, sign) => binOf(edges[sign] ?? [], value)));
  const values = Float64Array.from(groups.flatMap(({ base }) => base));
  const [pulls, stiffness] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  const signs: number[] = [];
  const thresholds: number[] = [];
  const leaves: number[] = [];
  for (let tree = 0; tree < settings.trees; tree++) {
    let start = 0;
    const seen: number[] = [];
    for (const group of groups) {
      if (random() < settings.groupShare) {
        pull(group, values.subarray(start, start + group.rows.length), { pulls, stiffness, start });
        for (let at = 0; at < group.rows.length; at++) seen.push(start + at);
      }
      start += group.rows.length;
    }
    const looked = edges.flatMap((list, sign) => (list.length > 0 && random() < settings.signShare ? [sign] : []));
    const grown = growTree({ bins, pulls, stiffness, mostBins }, { seen, looked, depth: settings.depth, ridge: settings.ridge });
    signs.push(...grown.signs);
    thresholds.push(...grown.signs.map((sign, node) => edges[sign]?.[grown.splits[node] ?? 0] ?? Number.POSITIVE_INFINITY));
    const scaled = grown.leaves.map((leaf) => leaf * settings.rate);
    leaves.push(...scaled);
    for (const [row, own] of bins.entries()) values[row] = (values[row] ?? 0) + (scaled[grown.leafOf(own)] ?? 0);
  }
  return {
    depth: settings.depth,
    width,
    signs: Int32Array.from(signs),
    thresholds: Float32Array.from(thresholds),
    leaves: Float32Array.from(leaves),
  };
}

function pull(
  { isRight, weight }: RankedGroup,
  values: Float64Array,
  { pulls, stiffness, start }: { pulls: Float64Array; stiffness: Float64Array; start: number },
): void {
  if (values.length === 1) {
    const likely = 1 / (1 + Math.exp(-(values[0] ?? 0)));
    pulls[start] = weight * ((isRight[0] === true ? 1 : 0) - likely);
    stiffness[start] = weight * likely * (1 - likely);
    return;
  }
  pulls.fill(0, start, start + values.length);
  stiffness.fill(0, start, start + values.length);
  const order = [...values.keys()].sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0));
  const discounts = new Float64Array(values.length);
  for (const [place, at] of order.entries()) discounts[at] = 1 / Math.log2(place + 2);
  const right = isRight.filter(Boolean).length;
  let best = 0;
  for (let place = 0; place < right; place++) best += 1 / Math.log2(place + 2);
  for (const [one, isOne] of isRight.entries()) {
    if (!isOne) continue;
    for (const [other, isOther] of isRight.entries()) {
      if (isOther) continue;
      const gain = (weight * Math.abs((discounts[one] ?? 0) - (discounts[other] ?? 0))) / best;
      const wrong = 1 / (1 + Math.exp((values[one] ?? 0) - (values[other] ?? 0)));
      for (const [at, sense] of [[one, 1] as const, [other, -1] as const]) {
        pulls[start + at] = (pulls[start + at] ?? 0) + sense * gain * wrong;
        stiffness[start + at] = (stiffness[start + at] ?? 0) + gain * wrong * (1 - wrong);
      }
    }
  }
}

/** Values between which a sign may be split, each a quantile; none where all are the same. */
function binEdges(values: readonly number[]): number[] {
  const sorted = values.toSorted((one, other) => one - other);
  const edges = new Set<number>();
  for (let bin = 1; bin < mostBins; bin++) {
    const edge = Math.fround(sorted[Math.floor((bin * sorted.length) / mostBins)] ?? 0);
    if (edge > (sorted[0] ?? 0)) edges.add(edge);
  }
  return [...edges];
}

/** How many edges lie at or below a value. */
function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers from 0 to 1, the same each time (Mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
