import { tokenize } from '@parley/platform/text/tokenize';
import { expect, it } from 'vitest';
import { pairJunctions } from './pair-junctions.ts';

function junctionsOf(question: string, known: readonly string[]): string[] {
  return [...pairJunctions(tokenize(question), (term) => known.includes(term))];
}

it('tells pairs between two words from words that are missing', () => {
  expect(junctionsOf('校长是谁', ['校长', '是谁'])).toEqual(['长是']);
  expect(junctionsOf('有发票', ['发票'])).toEqual(['有发']);
  expect(junctionsOf('有食堂吗', [])).toEqual([]);
  expect(junctionsOf('食堂', [])).toEqual([]);
  expect(junctionsOf('refund policy', ['refund'])).toEqual([]);
});
