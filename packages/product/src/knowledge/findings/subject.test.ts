import { describe, expect, it } from 'vitest';
import { contradictions, harmless } from './__fixtures__/passage-pairs.ts';
import { termsOf } from './read-claims.ts';
import { mostInCommon, overlap, subjectOf } from './subject.ts';

const subject = (text: string): ReturnType<typeof subjectOf> => subjectOf(termsOf(text));

describe('overlap', () => {
  it('takes a word and what begins with it for the same, and leaves out what only says that there is a value', () => {
    const found = overlap(subject('The annual delivery fee costs'), subject('deliveries of furniture cost'));
    expect(found).toEqual({ matched: 1, left: ['annual'], right: ['furnitu'] });
  });

  it('has no more in common than was told without comparing', () => {
    const texts = [...contradictions, ...harmless].flat().map(subject);
    const pairs = texts.flatMap((one) => texts.slice(0, 60).map((other) => ({ one, other })));
    const fewer = pairs.filter(({ one, other }) => mostInCommon(one, other) < one.specific.length);
    expect(fewer.length).toBeGreaterThan(pairs.length / 2);
    expect(pairs.filter(({ one, other }) => mostInCommon(one, other) < overlap(one, other).matched)).toEqual([]);
  });
});
