import { describe, expect, it } from 'vitest';
import { termCode } from './term-code.ts';
import { tokenize } from './tokenize.ts';
import { likeness, likenessTo, wordMeanings } from './word-meanings.ts';

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

  it('says the same of many words at once, however many others were asked of meanwhile', () => {
    const meanings = wordMeanings();
    const row = rowOf('doctor');
    const to = likenessTo(meanings, row);
    for (let other = 0; other < 300; other++) expect(to(other)).toBe(likeness(meanings, row, other));
    for (let one = 0; one < 100; one++) expect(likenessTo(meanings, one)(row)).toBe(likeness(meanings, one, row));
    for (let other = 0; other < 300; other++) expect(likenessTo(meanings, row)(other)).toBe(likeness(meanings, row, other));
  });
});
