/** What a tree is grown from: a row of bins for each candidate, where it is pulled, and how stiffly. */
export interface Ground {
  bins: readonly Uint8Array[];
  pulls: Float64Array;
  stiffness: Float64Array;
  mostBins: number;
}

export interface GrownTree {
  /** For each inner node, breadth first: the sign it looks at, and the bin up to which a row goes left. */
  signs: number[];
  splits: number[];
  leaves: number[];
  /** Which leaf a row of bins comes to. */
  leafOf(bins: Uint8Array): number;
}

interface Growth {
  /** The rows it is grown from, and the signs it may look at. */
  seen: readonly number[];
  looked: readonly number[];
  depth: number;
  ridge: number;
}

/** What a leaf must hold at least, of stiffness. */
const leastStiffness = 1;

interface Split {
  sign: number;
  bin: number;
  gain: number;
}

/** Grows a tree of full depth, level by level, each node split where it gains most; one that gains nothing sends every row left. */
export function growTree(ground: Ground, { seen, looked, depth, ridge }: Growth): GrownTree {
  const signs: number[] = [];
  const splits: number[] = [];
  let level: (readonly number[])[] = [seen];
  for (let at = 0; at < depth; at++) {
    level = level.flatMap((rows) => {
      const { sign, bin } = bestSplit(ground, rows, { looked, ridge });
      signs.push(sign);
      splits.push(bin);
      return [rows.filter((row) => goesLeft(ground.bins[row], sign, bin)), rows.filter((row) => !goesLeft(ground.bins[row], sign, bin))];
    });
  }
  const leaves = level.map((rows) => {
    const [pull, stiff] = sumOf(ground, rows);
    return pull / (stiff + ridge);
  });
  return {
    signs,
    splits,
    leaves,
    leafOf: (bins) => {
      let node = 0;
      while (node < signs.length) node = 2 * node + (goesLeft(bins, signs[node] ?? 0, splits[node] ?? 0) ? 1 : 2);
      return node - signs.length;
    },
  };
}

function goesLeft(bins: Uint8Array | undefined, sign: number, bin: number): boolean {
  return (bins?.[sign] ?? 0) <= bin;
}

function bestSplit(ground: Ground, rows: readonly number[], { looked, ridge }: Pick<Growth, 'looked' | 'ridge'>): Split {
  const { bins, pulls, stiffness, mostBins } = ground;
  let best: Split = { sign: looked[0] ?? 0, bin: mostBins, gain: 0 };
  const [pull, stiff] = sumOf(ground, rows);
  const worth = (p: number, s: number): number => (p * p) / (s + ridge);
  const [binPulls, binStiffness] = [new Float64Array(mostBins), new Float64Array(mostBins)];
  for (const sign of looked) {
    binPulls.fill(0);
    binStiffness.fill(0);
    for (const row of rows) {
      const bin = bins[row]?.[sign] ?? 0;
      binPulls[bin] = (binPulls[bin] ?? 0) + (pulls[row] ?? 0);
      binStiffness[bin] = (binStiffness[bin] ?? 0) + (stiffness[row] ?? 0);
    }
    let [leftPull, leftStiff] = [0, 0];
    for (let bin = 0; bin < mostBins - 1; bin++) {
      leftPull += binPulls[bin] ?? 0;
      leftStiff += binStiffness[bin] ?? 0;
      if (leftStiff < leastStiffness || stiff - leftStiff < leastStiffness) continue;
      const gain = worth(leftPull, leftStiff) + worth(pull - leftPull, stiff - leftStiff) - worth(pull, stiff);
      if (gain > best.gain) best = { sign, bin, gain };
    }
  }
  return best;
}

function sumOf({ pulls, stiffness }: Ground, rows: readonly number[]): [pull: number, stiff: number] {
  let [pull, stiff] = [0, 0];
  for (const row of rows) {
    pull += pulls[row] ?? 0;
    stiff += stiffness[row] ?? 0;
  }
  return [pull, stiff];
}
