import { pairedStart } from '@parley/platform/text/tokenize';

/** What stands beside a pair: something that says nothing of it, such as grammar or the end of what was asked, something that is found, or not. */
export type Standing = 'nothing' | 'found' | 'missing';

/**
 * Pairs of characters that end one word and begin the next: of "校长是谁" the pair "长是" is none that anybody would look for. Told by standing
 * nowhere in the knowledge, beside a pair that does.
 */
export function pairJunctions(sequence: readonly string[], standingOf: (term: string) => Standing): Set<string> {
  const junctions = new Set<string>();
  for (const [at, term] of sequence.entries()) {
    if (!pairedStart.test(term) || standingOf(term) !== 'missing') continue;
    const [before, after] = [sequence[at - 1], sequence[at + 1]];
    const left = before !== undefined && follows(before, term) ? standingOf(before) : 'nothing';
    const right = after !== undefined && follows(term, after) ? standingOf(after) : 'nothing';
    if (left !== 'missing' && right !== 'missing' && (left === 'found' || right === 'found')) junctions.add(term);
  }
  return junctions;
}

/** Whether a pair begins with the character that another ends with. */
function follows(one: string, other: string): boolean {
  return one.length > 1 && one.at(-1) === other.at(0);
}
