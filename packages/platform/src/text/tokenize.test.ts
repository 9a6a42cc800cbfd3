import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStopword, termWeight } from './term-weight.ts';
import { tokenize } from './tokenize.ts';

describe('tokenize', () => {
  it.each([
    ['letter case and English endings', 'Refunds were PROCESSED', 'the refund is processing'],
    ['accents', 'Ogród Saski, Łódź', 'Ogrod saski Lodz'],
    ['full-width and ligature forms', 'ＡＢＣ ﬁle', 'abc file'],
    ['letters that people type differently', 'Straße', 'strasse'],
    ['Turkish dotted and dotless i', 'DİYARBAKIR IŞIK', 'diyarbakır ışık'],
    ['Russian endings', 'столица городов', 'столицей города'],
    ['Arabic articles and vowel signs', 'المدينة مُحَمَّد', 'مدينة محمد'],
  ])('evens out %s', (_case, written, asked) => {
    const terms = tokenize(written);
    for (const term of tokenize(asked).filter((candidate) => !isStopword(candidate))) expect(terms).toContain(term);
  });

  it('keeps decimals and versions whole and reads thousands with and without commas alike', () => {
    expect(tokenize('It costs 3,000.50 or 4,000 since v1.7.5, 1.5kg.')).toEqual(
      expect.arrayContaining(['3000.50', '4000', 'v', '1.7.5', '1.5', 'kg']),
    );
    expect(tokenize('4000')).toEqual(['4000']);
  });

  it('drops the tails of contractions and possessives', () => {
    expect(tokenize("the company's don't we’ll")).toEqual(['the', 'compani', 'don', 'we']);
  });

  it('cuts identifiers at their punctuation', () => {
    expect(tokenize('max_retry-count E-4012 a/b')).toEqual(['max', 'retri', 'count', 'e', '4012', 'a', 'b']);
  });

  it('pairs the characters of Chinese, Japanese and Korean', () => {
    expect(tokenize('価格は100円')).toEqual(['価格', '格は', '100', '円']);
    expect(tokenize('커피를')).toEqual(['커피', '피를']);
  });

  it('finds the words of Thai, which has no spaces', () => {
    expect(tokenize('ราคาเท่าไหร่')).toContain('ราคา');
  });

  it('gives terms in reading order, repeated ones too', () => {
    expect(tokenize('one two one')).toEqual(['on', 'two', 'on']);
  });

  it('never gives an empty term or one longer than 64 characters, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constant('ก'.repeat(5000) + 'x'.repeat(5000)),
    );
    fc.assert(
      fc.property(text, (value) => {
        for (const term of tokenize(value)) {
          expect(term.length).toBeGreaterThan(0);
          expect(term.length).toBeLessThanOrEqual(64);
        }
      }),
    );
  });
});

describe('termWeight', () => {
  it('counts grammar and small talk little and everything else in full', () => {
    for (const term of tokenize('Hello, could you please tell me what the')) expect(termWeight(term)).toBeLessThan(0.5);
    for (const term of tokenize('wie ist das')) expect(termWeight(term)).toBeLessThan(0.5);
    for (const term of tokenize('refund invoice 什麼貓')) expect(termWeight(term)).toBe(1);
  });
});
