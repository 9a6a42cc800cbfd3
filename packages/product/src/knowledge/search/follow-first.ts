import type { Ranked } from './rank-candidates.ts';
import { likenessOfNames } from './read-meanings.ts';

/** What a name that means the same as the first one's is worth, in scores: it moves what is nearly as good. */
const alikeName = 0.6;

/**
 * Brings what has a name like the first chunk's nearer to it: where that is the right one, so is often what is named alike; where it is not, the
 * right one is often about the same. The first stays, and scores stay with the places, so that they fall from the first to the last.
 */
export function followFirst(ranked: readonly Ranked[]): Ranked[] {
  const [first, ...rest] = ranked;
  const name = first?.name;
  if (first === undefined || name === undefined) return [...ranked];
  const drawn = rest.map((entry) => ({
    entry,
    value: entry.score + (entry.name === undefined ? 0 : alikeName * likenessOfNames(entry.name, name)),
  }));
  drawn.sort((one, other) => other.value - one.value);
  return [first, ...drawn.map(({ entry }, at) => ({ ...entry, score: rest[at]?.score ?? entry.score }))];
}
