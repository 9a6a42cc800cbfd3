import { describe, expect, it } from 'vitest';
import { questionTerms } from './question-terms.ts';
import { rewordPhrases } from './reword-phrases.ts';

const reword = (question: string) => rewordPhrases(questionTerms(question, {}));

describe('rewordPhrases', () => {
  it('adds one word for two that mean the same, which then count less', () => {
    const reworded = reword('Can I send the blue shoes back?');
    expect(reworded?.words.at(-1)).toBe('return');
    const weights = new Map(reworded?.terms.map(({ term, weight }) => [term, weight]));
    expect(['send', 'back', 'return', 'shoe'].map((term) => weights.get(term))).toEqual([0.5, 0.3, 1, 1]);
  });

  it.each(['Can I come back?', 'Send a parcel of three kilos or more back?', 'Can I send it back as a return?'])(
    'leaves "%s" as it is',
    (question) => {
      expect(reword(question)).toBeUndefined();
    },
  );
});
