import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRetryPolicy, retryDelay } from './retry-delay.ts';

const policy = { attempts: 4, baseDelayMs: 100, maxBackoffMs: 250, maxRetryAfterMs: 5000 };

describe('the wait before another attempt', () => {
  it('doubles up to its bound, and is spread by half', () => {
    expect([1, 2, 3].map((attempt) => retryDelay(policy, attempt, null, () => 1))).toEqual([100, 200, 250]);
    expect([1, 2, 3].map((attempt) => retryDelay(policy, attempt, null, () => 0))).toEqual([50, 100, 125]);
  });

  it('is never shorter than the provider asks, and there is none when it asks too much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (asked, random) => {
        const delay = retryDelay(defaultRetryPolicy, 1, asked, () => random);
        if (asked > defaultRetryPolicy.maxRetryAfterMs) expect(delay).toBeNull();
        else expect(delay).toBeGreaterThanOrEqual(asked);
      }),
    );
  });

  it('ends with the last attempt', () => {
    expect(retryDelay(policy, 4, null, () => 0)).toBeNull();
    expect(retryDelay(policy, 4, 0, () => 0)).toBeNull();
  });
});
