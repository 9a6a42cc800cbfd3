import { expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';
import { wordRarity } from './word-rarity.ts';

it('takes words for the rarer the less the language uses them, and those it does not know for the rarest', () => {
  const rarities = ['the', 'point', 'beach', 'boiling', 'tungsten'].map((word) => wordRarity(tokenize(word)[0] ?? ''));
  expect(rarities).toEqual(rarities.toSorted((one, other) => one - other));
  expect(rarities[0]).toBeLessThan(0.5);
  expect(wordRarity('xylofrob')).toBeGreaterThan(wordRarity('beach'));
});
