import { describe, expect, it } from 'vitest';
import { compoundParts } from './compound-parts.ts';

describe('compoundParts', () => {
  it.each([
    ['nothing between its parts', 'hausordnung', 'haus', 'ordnung'],
    ['a letter between its parts', 'kuchenmiete', 'kuche', 'miete'],
    ['two letters between its parts', 'jahresbeitrag', 'jahr', 'beitrag'],
    ['a part that has lost its ending', 'schulgarten', 'schule', 'garten'],
    ['Swedish parts', 'arbetstillstand', 'arbet', 'tillstand'],
  ])('cuts a word with %s', (_case, word, first, second) => {
    expect(compoundParts(word).some((way) => way.second.includes(second) && way.first.includes(first))).toBe(true);
  });

  it('leaves alone what is short, of numbers or of a script that joins no words', () => {
    for (const word of ['garten', 'e40123456', '配送費用一覧表示', 'x'.repeat(60)]) expect(compoundParts(word)).toEqual([]);
  });
});
