/** Trees of equal depth whose leaves are added up, as gradient boosting makes them. */
export interface BoostedTrees {
  depth: number;
  /** How many values a row has. */
  width: number;
  /** The value each inner node looks at, tree by tree, from the root down, left before right. */
  signs: Int32Array;
  /** What lies below goes left. */
  thresholds: Float32Array;
  leaves: Float32Array;
}

/** What the trees make of a row of `width` values: the sum of a leaf of each. */
export function scoreTrees({ depth, signs, thresholds, leaves }: BoostedTrees, row: Float32Array): number {
  const inner = 2 ** depth - 1;
  let sum = 0;
  for (let tree = 0; tree * inner < signs.length; tree++) {
    let node = 0;
    while (node < inner) {
      const at = tree * inner + node;
      node = 2 * node + ((row[signs[at] ?? 0] ?? 0) < (thresholds[at] ?? 0) ? 1 : 2);
    }
    sum += leaves[tree * (inner + 1) + node - inner] ?? 0;
  }
  return sum;
}

/** Writes trees as 32-bit numbers: how many trees, depth, width; then signs, thresholds and leaves. */
export function packTrees({ depth, width, signs, thresholds, leaves }: BoostedTrees): Uint8Array {
  const head = [signs.length / (2 ** depth - 1), depth, width];
  return new Uint8Array(Float32Array.from([...head, ...signs, ...thresholds, ...leaves]).buffer);
}

/** Reads what {@link packTrees} wrote; throws when the length is another than the head says. */
export function unpackTrees(bytes: Uint8Array): BoostedTrees {
  const numbers = new Float32Array(new Uint8Array(bytes).buffer);
  const [trees = 0, depth = 0, width = 0] = numbers;
  const inner = trees * (2 ** depth - 1);
  if (numbers.length !== 3 + 3 * inner + trees) throw new Error(`${numbers.length} numbers are not ${trees} trees of depth ${depth}`);
  const signs = Int32Array.from(numbers.subarray(3, 3 + inner));
  return { depth, width, signs, thresholds: numbers.slice(3 + inner, 3 + 2 * inner), leaves: numbers.slice(3 + 2 * inner) };
}
