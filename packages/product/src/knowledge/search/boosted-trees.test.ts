import { describe, expect, it } from 'vitest';
import { type BoostedTrees, packTrees, scoreTrees, unpackTrees } from './boosted-trees.ts';

/** The first asks the second value and then one of two; the second asks the first value twice. */
const trees: BoostedTrees = {
  depth: 2,
  width: 2,
  signs: Int32Array.of(1, 0, 0, 0, 0, 0),
  thresholds: Float32Array.of(0.5, 0.25, 0.75, 0.5, 0.25, 0.75),
  leaves: Float32Array.of(1, 2, 4, 8, 16, 32, 64, 128),
};

describe('trees', () => {
  it.each([
    [[0, 0], 1 + 16],
    [[0.25, 0], 2 + 32],
    [[0.5, 0.5], 4 + 64],
    [[0.75, 1], 8 + 128],
  ] as const)('lead %j to its leaves', (row, sum) => {
    expect(scoreTrees(trees, Float32Array.from(row))).toBe(sum);
  });

  it('are read as they were written, also from within a larger buffer', () => {
    const packed = packTrees(trees);
    const within = new Uint8Array([1, ...packed]).subarray(1);
    expect(unpackTrees(packed)).toEqual(trees);
    expect(unpackTrees(within)).toEqual(trees);
  });

  it('that are cut short are refused', () => {
    expect(() => unpackTrees(packTrees(trees).slice(0, -4))).toThrow('are not 2 trees of depth 2');
  });
});
