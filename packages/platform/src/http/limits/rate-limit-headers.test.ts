import { describe, expect, it } from 'vitest';
import { type CountedLimit, rateLimitHeaders } from './rate-limit-headers.ts';

function counted(policy: string, points: number, remaining: number, options: { refused?: boolean; isShared?: boolean } = {}): CountedLimit {
  return {
    counter: { policy, key: policy, limit: { points, windowSeconds: 60 }, isShared: options.isShared ?? false },
    decision: { allowed: options.refused !== true, remaining, resetMs: 40_100 },
  };
}

describe('rateLimitHeaders', () => {
  it('names every policy and puts the tightest first', () => {
    expect(rateLimitHeaders([counted('address', 1_000, 900), counted('tenant', 100, 17)])).toEqual({
      'ratelimit-policy': '"address";q=1000;w=60, "tenant";q=100;w=60',
      ratelimit: '"tenant";r=17;t=41, "address";r=900;t=41',
    });
  });

  it('puts what refuses before what has nothing left', () => {
    const { ratelimit } = rateLimitHeaders([counted('address', 10, 0), counted('key', 5, 0, { refused: true })]);
    expect(ratelimit).toBe('"key";r=0;t=41, "address";r=0;t=41');
  });

  it('tells of a shared counter only whom it stops', () => {
    expect(rateLimitHeaders([counted('tenant', 100, 17, { isShared: true })]).ratelimit).toBe('');
    expect(rateLimitHeaders([counted('tenant', 100, 0, { isShared: true, refused: true })]).ratelimit).toBe('"tenant";r=0;t=41');
  });
});
