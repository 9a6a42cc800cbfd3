import { describe, expect, it } from 'vitest';
import { rankColors } from './rank-colors.ts';

describe('rankColors', () => {
  it('puts what the page says of itself before what is used often, and greys last', () => {
    const css = 'a{color:#d22} b{color:#dd2222} i{color:rgb(221, 34, 34)} p{color:#333;background:#fff} u{background:#333333}';
    expect(rankColors({ said: ['#0B655A'], css })).toEqual(['#0b655a', '#dd2222', '#333333', '#ffffff']);
  });

  it('goes by the names of custom properties', () => {
    const css = `:root{--brand-color:#6d28d9;--shade:#0af}${'a{color:#00aaff}'.repeat(5)}`;
    expect(rankColors({ said: [], css })[0]).toBe('#6d28d9');
  });

  it('tells neighbouring shades as one, and no more than eight', () => {
    expect(rankColors({ said: [], css: '#ff0000 #fa0505 #00ff00' })).toEqual(['#ff0000', '#00ff00']);
    const many = Array.from({ length: 40 }, (_, index) => `#${(index * 400_000 + 70_000).toString(16).padStart(6, '0')}`).join(' ');
    expect(rankColors({ said: [], css: many })).toHaveLength(8);
  });
});
