import { describe, expect, it } from 'vitest';
import { isEnglish, isHiddenByTerm, isMeantAsWritten, likelierMeant, likelyMeant } from './likely-meant.ts';
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
    expect(meant('pleane', { plane: 0.02, clean: 0.1 })).toBe('plane');
    expect(meant('doues', { doe: 0.01, due: 0.1 })).toBe('does');
  });

  it('takes nothing but the knowledge for evidence in another language', () => {
    expect(meant('yearyl', {}, false)).toBeUndefined();
    expect(meant('kuhce', { kuch: 0.1 }, false)).toBe('kuche');
  });
});

describe('likelierMeant', () => {
  /** What is taken to be meant instead of a word of English where so large a share of the chunks holds each term. */
  const instead = (word: string, shares: Readonly<Record<string, number>>): string | undefined =>
    likelierMeant(word, spellingVariants(word), (term) => shares[term] ?? 0);

  it('takes a rare word for a slip of a frequent one that the knowledge holds', () => {
    expect(instead('hen', { when: 0.02 })).toBe('when');
    expect(instead('las', { last: 0.1 })).toBe('last');
    expect(instead('sip', { ship: 0.02 })).toBe('ship');
  });

  it('leaves a word that is about as frequent, that only a strange letter tells from another, or whose neighbours are not there', () => {
    expect(instead('ties', { time: 0.02 })).toBeUndefined();
    expect(instead('bake', { lake: 0.4 })).toBeUndefined();
    expect(instead('bruise', { cruis: 0.4 })).toBeUndefined();
    expect(instead('retard', { reward: 0.4 })).toBeUndefined();
    expect(instead('hen', {})).toBeUndefined();
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

describe('isHiddenByTerm', () => {
  it('holds for a long word that no list has, because its term stands for all that begin like it', () => {
    expect(['transporrting', 'reservationns'].map(isHiddenByTerm)).toEqual([true, true]);
    expect(['transporting', 'reservations', 'refnud', 'transport'].map(isHiddenByTerm)).toEqual([false, false, false, false]);
  });
});
