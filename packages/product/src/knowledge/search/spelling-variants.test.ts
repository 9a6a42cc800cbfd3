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
    expect(spellingVariants(written)).toContain(meant);
  });

  it('holds neither the word itself nor anything for numbers, short words and mixed scripts', () => {
    expect(spellingVariants('refund')).not.toContain('refund');
    for (const word of ['cat', 'e4012', '2024', 'aб'.repeat(3), 'x'.repeat(40)]) expect(spellingVariants(word).size).toBe(0);
  });
});
