import { tokenize } from '@parley/platform/text/tokenize';
import { expect, it } from 'vitest';
import { pairJunctions } from './pair-junctions.ts';

function junctionsOf(question: string, found: readonly string[], grammar: readonly string[] = []): string[] {
  const standingOf = (term: string) => (grammar.includes(term) ? 'nothing' : found.includes(term) ? 'found' : 'missing');
  return [...pairJunctions(tokenize(question), standingOf)];
}

it('tells pairs between two words from words that are missing', () => {
  expect(junctionsOf('校长是谁', ['校长'], ['是谁'])).toEqual(['长是']);
  expect(junctionsOf('有发票', ['发票'])).toEqual(['有发']);
  expect(junctionsOf('有食堂吗', [])).toEqual([]);
  expect(junctionsOf('食堂は', [], ['堂は'])).toEqual([]);
  expect(junctionsOf('refund policy', ['refund'])).toEqual([]);
});
