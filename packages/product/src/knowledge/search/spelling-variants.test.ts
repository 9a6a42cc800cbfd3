import { describe, expect, it } from 'vitest';
import { spellingVariants } from './spelling-variants.ts';

describe('spellingVariants', () => {
  it.each([
    ['a letter left out', 'refnd', 'refund'],
    ['a letter put in', 'refuund', 'refund'],
    ['a letter replaced', 'refumd', 'refund'],
    ['two letters swapped', 'refnud', 'refund'],
    ['the first letter lost', 'efund', 'refund'],
    ['the last letter lost', 'refun', 'refund'],
    ['Russian letters', 'возрат', 'возврат'],
  ])('holds what was meant with %s', (_case, written, meant) => {
    expect([...spellingVariants(written).keys()]).toContain(meant);
  });

  it('tells slips that can be made in one way from those that can be made in many', () => {
    const slips = spellingVariants('refnud');
    expect([slips.get('refund'), slips.get('refnuda'), slips.get('refnd'), slips.get('refneud')]).toEqual([
      'swapped',
      'lost',
      'strange',
      'lost',
    ]);
    expect(spellingVariants('refuund').get('refund')).toBe('doubled');
    expect(spellingVariants('refumd').get('refund')).toBe('strange');
  });

  it('takes three letters for a longer word or for one with two of them swapped, never for another of three', () => {
    const variants = spellingVariants('hwo');
    expect([variants.get('how'), variants.get('whwo'), variants.get('two'), variants.get('ho')]).toEqual([
      'swapped',
      'lost',
      undefined,
      undefined,
    ]);
  });

  it('holds neither the word itself nor anything for numbers, short words and mixed scripts', () => {
    expect(spellingVariants('refund').has('refund')).toBe(false);
    for (const word of ['at', 'e4012', '2024', 'aб'.repeat(3), 'x'.repeat(40)]) expect(spellingVariants(word).size).toBe(0);
  });
});
