import { describe, expect, it } from 'vitest';
import { questionTerms } from './question-terms.ts';
import { rewordPhrases, withoutMissing } from './reword-phrases.ts';

const reword = (question: string) => rewordPhrases(questionTerms(question, {}));

describe('questionTerms', () => {
  it('does not take “won’t” for what was won, nor what asks for a difference for what it is about', () => {
    const weightsOf = (question: string) => new Map(questionTerms(question, {}).terms.map(({ term, weight }) => [term, weight]));
    expect(weightsOf('My lamp won’t light').has('won')).toBe(false);
    expect(weightsOf('What is the difference between a lamp and a light?').get('differ')).toBe(0.3);
    expect(weightsOf('Do you refund the difference?').get('differ')).toBe(1);
  });
});

describe('rewordPhrases', () => {
  it('adds one word for two that mean the same, which then count less', () => {
    const reworded = reword('Can I send the blue shoes back?');
    expect(reworded?.words.at(-1)).toBe('return');
    const weights = new Map(reworded?.terms.map(({ term, weight }) => [term, weight]));
    expect(['send', 'back', 'return', 'shoe'].map((term) => weights.get(term))).toEqual([0.5, 0.3, 1, 1]);
  });

  it.each([
    ['Wie komme ich ins WiFi?', ['wi', 'fi']],
    ['Is there Wi-Fi?', ['wifi']],
    ['The login fails', ['log']],
    ['How do I sign up?', ['signup']],
    ['Is there 2FA?', ['two', 'factor']],
    ['Wie lautet das Kennwort?', ['passwor']],
  ])('adds to "%s" what is written in one word or two, short, or otherwise', (question, added) => {
    expect([...(reword(question)?.telling ?? [])]).toEqual(added);
  });

  it.each([
    'Where do I change my email address?',
    'Can I come back?',
    'Send a parcel of three kilos or more back?',
    'Can I send it back as a return?',
  ])('leaves "%s" as it is', (question) => {
    expect(reword(question)).toBeUndefined();
  });

  it('lets a week of days count no more than two words beside what is asked about', () => {
    const question = questionTerms('Wann öffnet die Sauna?', {});
    const reworded = rewordPhrases(question);
    if (reworded === undefined) throw new Error('opening hours are asked for');
    const { terms } = withoutMissing(reworded, question, { foundIn: reworded.terms.map(() => 1) }).question;
    const days = terms.filter(({ term }) => reworded.added.answers.has(term));
    expect(days.length).toBeGreaterThan(5);
    expect(days.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
    expect(terms.find(({ term }) => term === 'sauna')?.weight).toBe(1);
  });
});
