import { describe, expect, it } from 'vitest';
import { isEnglish, isMeantAsWritten, likelyMeant } from './likely-meant.ts';
import { spellingVariants } from './spelling-variants.ts';

/** What is taken to be meant where so large a share of the chunks holds each term. */
const meant = (word: string, shares: Readonly<Record<string, number>>, english = true): string | undefined =>
  likelyMeant(spellingVariants(word), (term) => shares[term] ?? 0, english);

describe('likelyMeant', () => {
  it('takes a lost letter or two swapped ones for likelier than a strange letter', () => {
    expect(meant('womn', { women: 0.1, worn: 0.2 })).toBe('women');
    expect(meant('seped', { speed: 0.05, sued: 0.1 })).toBe('speed');
    expect(meant('cvid', { covid: 0.3, evid: 0.4 })).toBe('covid');
  });

  it('takes what the knowledge speaks of for likelier than what it does not', () => {
    expect(meant('refumd', { refund: 0.1 })).toBe('refund');
    expect(meant('bsoon', { boson: 0.2 })).toBe('boson');
  });

  it('knows words of English that the knowledge does not hold, and prefers a word to what only has the stem of one', () => {
    expect(meant('yearyl', {})).toBe('yearly');
    expect(meant('kuids', { kid: 0.02, guid: 0.06 })).toBe('kids');
  });

  it('takes nothing but the knowledge for evidence in another language', () => {
    expect(meant('yearyl', {}, false)).toBeUndefined();
    expect(meant('kuhce', { kuch: 0.1 }, false)).toBe('kuche');
  });
});

describe('isEnglish', () => {
  it.each([
    ['how long does a refnud take', true],
    ['can i get covid whn i am on a plane', true],
    ['are all iodily fluids infectious', true],
    ['does covid 19 survive in ater', true],
    ['wie hoch ist die kuchenmiete', false],
    ['cuanto cuesta una habitacion doble', false],
    ['combien coute une chambre double', false],
    ['', false],
  ])('of "%s" says %s', (question, english) => {
    expect(isEnglish(question.split(' ').filter((word) => word !== ''))).toBe(english);
  });
});

describe('isMeantAsWritten', () => {
  it('holds for words of the language, not for what only a name or an abbreviation is', () => {
    for (const word of ['bake', 'hut', 'plug', 'yearly', 'worn', 'wifi', 'vests', 'puppies', 'angling', 'firewood'])
      expect(isMeantAsWritten(word)).toBe(true);
    for (const word of ['refnud', 'hld', 'womn', 'kuids', 'yearyl', 'transpaorting']) expect(isMeantAsWritten(word)).toBe(false);
  });
});
