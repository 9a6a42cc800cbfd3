import { describe, expect, it } from 'vitest';
import { englishRank } from './english-words.ts';

const rankOf = (word: string): number => englishRank(word) ?? Number.POSITIVE_INFINITY;

describe('englishRank', () => {
  it('ranks words as they are written, the frequent ones first', () => {
    const ranks = ['the', 'people', 'what', 'yearly', 'puppies'].map(rankOf);
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    expect(ranks[0]).toBeLessThan(10);
    expect(ranks.at(-1)).toBeLessThan(40_000);
  });

  it('knows no slips and no words of other languages that English does not use', () => {
    for (const word of ['refnud', 'womn', 'rückerstattung', '', 'x'.repeat(500)]) expect(englishRank(word)).toBeUndefined();
  });
});
