import { pairedStart } from '@parley/platform/text/tokenize';

/**
 * Pairs of characters that end one word and begin the next: of "校长是谁" the pair "长是" is none that anybody would look for. Told by standing
 * nowhere in the knowledge, between pairs that do, or are grammar, or at an end of what was asked.
 */
export function pairJunctions(sequence: readonly string[], isKnown: (term: string) => boolean): Set<string> {
  const junctions = new Set<string>();
  for (const [at, term] of sequence.entries()) {
    if (!pairedStart.test(term) || isKnown(term)) continue;
    const [before, after] = [sequence[at - 1], sequence[at + 1]];
    const left = before !== undefined && follows(before, term) ? isKnown(before) : undefined;
    const right = after !== undefined && follows(term, after) ? isKnown(after) : undefined;
    if (left !== false && right !== false && (left === true || right === true)) junctions.add(term);
  }
  return junctions;
}

/** Whether a pair begins with the character that another ends with. */
function follows(one: string, other: string): boolean {
  return one.length > 1 && one.at(-1) === other.at(0);
}
