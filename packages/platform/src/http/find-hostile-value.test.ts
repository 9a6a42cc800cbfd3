import { describe, expect, it } from 'vitest';
import { findHostileValue } from './find-hostile-value.ts';

function nested(depth: number): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { in: value };
  return value;
}

describe('findHostileValue', () => {
  it.each([['plain text'], ['💥 and é'], [0], [-0], [1e308], [null], [undefined], [true], [{ a: [1, 'b', { c: null }] }], [nested(64)]])(
    'lets %j pass',
    (value) => {
      expect(findHostileValue(value)).toBeUndefined();
    },
  );

  it.each([
    ['a\0', [], /NUL/],
    [{ a: [0, { b: 'x\0' }] }, ['a', 1, 'b'], /NUL/],
    [['ok', '\udc00'], [1], /surrogate/],
    [{ a: { 'b\0': 1 } }, ['a'], /name/],
    [JSON.parse('{"a":{"__proto__":1}}'), ['a'], /name/],
    [{ a: Number.POSITIVE_INFINITY }, ['a'], /range/],
    [nested(65), [], /nested 64 deep/],
    [nested(100_000), [], /nested 64 deep/],
  ])('finds what is hostile in a value and where (%#)', (value, path, message) => {
    expect(findHostileValue(value)).toEqual({ path, message: expect.stringMatching(message) });
  });
});
