import { expect, it } from 'vitest';
import { missingRoom } from './room-for-answer.ts';

it.each([
  ['high', 800, 6_000],
  ['medium', 800, 3_000],
  ['high', 6_000, undefined],
  ['none', 800, undefined],
  [null, 16, undefined],
] as const)('asks for room where thinking would take that of the answer: %s, %i tokens', (reasoningEffort, maxOutputTokens, needed) => {
  expect(missingRoom({ reasoningEffort, maxOutputTokens })).toBe(needed);
});
