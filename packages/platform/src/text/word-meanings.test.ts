import { describe, expect, it } from 'vitest';
import { termCode } from './term-code.ts';
import { tokenize } from './tokenize.ts';
import { likeness, likenesses, wordMeanings } from './word-meanings.ts';

const rowOf = (word: string): number => wordMeanings().rows.get(termCode(tokenize(word)[0] ?? '')) ?? -1;
const alike = (one: string, other: string): number => likeness(wordMeanings(), rowOf(one), rowOf(other));

describe('wordMeanings', () => {
  it('holds words under the codes that the tokenizer gives them today', () => {
    for (const word of ['refund', 'contagious', 'reservations', 'internet', 'dogs']) expect(rowOf(word)).toBeGreaterThanOrEqual(0);
    for (const word of ['refnd', 'Rückerstattung', 'qwertz']) expect(rowOf(word)).toBe(-1);
  });

  it.each([
    ['contagious', 'infectious', 'invoice'],
    ['dog', 'puppy', 'invoice'],
    ['doctor', 'physician', 'kitchen'],
    ['price', 'cost', 'forest'],
  ])('takes "%s" for more like "%s" than like "%s"', (word, like, unlike) => {
    expect(alike(word, like)).toBeGreaterThan(0.5);
    expect(alike(word, unlike)).toBeLessThan(0.3);
    expect(alike(word, word)).toBeCloseTo(1, 1);
  });

  it('says the same of many words at once, and adds the same up, as of one after the other', () => {
    const meanings = wordMeanings();
    const { numbers, dimensions, table } = meanings;
    const rows = Int32Array.from({ length: 10_000 }, (_, at) => (at * 7) % 24_000);
    expect([...likenesses(meanings, rowOf('doctor'), rows)]).toEqual([...rows].map((other) => likeness(meanings, rowOf('doctor'), other)));
    const weights = Float64Array.from(rows, (row) => Math.sqrt(row) / 3);
    const [sum, expected] = [new Float64Array(dimensions).fill(0.1), new Float64Array(dimensions).fill(0.1)];
    table.addRows(sum, rows, weights, 9_999);
    for (let at = 0; at < 9_999; at++)
      for (let n = 0; n < dimensions; n++)
        expected[n] = (expected[n] ?? 0) + (weights[at] ?? 0) * (numbers[(rows[at] ?? 0) * dimensions + n] ?? 0);
    expect([...sum]).toEqual([...expected]);
  });
});
