import { describe, expect, it } from 'vitest';
import { findMatches } from './find-matches.ts';

describe('findMatches', () => {
  it.each([
    [/(?<digits>\d+)/g, 'from 12 to 130', 2],
    [/\d+/g, 'nothing', 0],
    [/x*/g, 'axxb', 4],
    [/./gu, '🙂a', 2],
    [/x*/gu, '🙂a', 3],
  ] as const)('finds in the same places as matchAll does: %s in "%s"', (pattern, text, count) => {
    for (const matches of [findMatches(pattern, text), findMatches(pattern, text)]) {
      expect(matches).toHaveLength(count);
      expect(matches).toEqual([...text.matchAll(pattern)]);
    }
  });

  it('refuses a pattern that is not global, which would match for ever', () => {
    expect(() => findMatches(/a/, 'a')).toThrow(TypeError);
  });
});
