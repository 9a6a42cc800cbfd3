import { describe, expect, it } from 'vitest';
import { paletteOfPixels } from './palette-of-pixels.ts';

const pixels = (...runs: [count: number, ...rgba: number[]][]) =>
  new Uint8ClampedArray(runs.flatMap(([count, ...rgba]) => Array.from({ length: count }, () => rgba).flat()));

describe('paletteOfPixels', () => {
  it('finds the colours of a logo on white, the strongest first and the white last', () => {
    const logo = pixels([900, 255, 255, 255, 255], [80, 11, 101, 90, 255], [40, 230, 60, 40, 255]);
    const [first, second, third] = paletteOfPixels(logo);
    expect([first, second].sort()).toEqual(['#0b655a', '#e63c28']);
    expect(third).toBe('#ffffff');
  });

  it('passes over what is see-through, and takes shades of one colour as one', () => {
    expect(paletteOfPixels(pixels([500, 255, 0, 0, 10], [30, 20, 60, 200, 255], [10, 24, 64, 204, 255]))).toEqual(['#153dc9']);
    expect(paletteOfPixels(pixels([5, 255, 0, 0, 0]))).toEqual([]);
  });
});
