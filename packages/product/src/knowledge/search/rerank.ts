import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreTrees, unpackTrees } from './boosted-trees.ts';
import type { PreparedQuery } from './prepare-query.ts';
import type { Ranked } from './rank-candidates.ts';
import { readContenders, rerankWidth } from './rerank-signs.ts';

// Made by quality/fit-rerank.ts, which loads this module too: that the trees fit the signs is only asked when they are needed.
const trees = unpackTrees(readFileSync(join(import.meta.dirname, 'rerank-trees.bin')));

/**
 * Orders the best chunks of the first five documents once more, by trees that see them beside each other; all else stays in its place, so
 * what is among the first five documents remains there. Scores stay with the places, so that they fall from the first to the last.
 */
export function rerank(query: PreparedQuery, ranked: readonly Ranked[]): Ranked[] {
  const contenders = readContenders(query, ranked);
  if (contenders.length < 2) return [...ranked];
  if (trees.width !== rerankWidth) throw new Error('rerank-trees.bin was fitted to other signs: node quality/fit-rerank.ts');
  const judged = contenders.map((contender) => ({ ...contender, value: contender.ranked.score + scoreTrees(trees, contender.signs) }));
  const order = judged.toSorted((one, other) => other.value - one.value);
  const result = [...ranked];
  for (const [at, { place, ranked: before }] of contenders.entries()) {
    const entry = order[at]?.ranked;
    if (entry !== undefined) result[place] = { ...entry, score: before.score };
  }
  return result;
}
