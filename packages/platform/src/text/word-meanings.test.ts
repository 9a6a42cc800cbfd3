import { describe, expect, it } from 'vitest';
import { termCode } from './term-code.ts';
import { tokenize } from './tokenize.ts';
import { likeness, wordMeanings } from './word-meanings.ts';

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
});
