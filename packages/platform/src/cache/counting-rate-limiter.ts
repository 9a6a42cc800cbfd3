import { AppError } from '@parley/contract/errors';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { RateLimit, RateLimitDecision, RateLimiter } from './rate-limiter.ts';

/** More than anyone can take in a window, so that the library only counts and the decision is made here, by the limit of each call. */
export const countOnly = Number.MAX_SAFE_INTEGER;

/** A rate limiter over the library's counters, one for each length of window. */
export function countingRateLimiter(createCounter: (windowSeconds: number) => RateLimiterAbstract): RateLimiter {
  const counters = new Map<number, RateLimiterAbstract>();
  const counterFor = (windowSeconds: number): RateLimiterAbstract => {
    const counter = counters.get(windowSeconds) ?? createCounter(windowSeconds);
    counters.set(windowSeconds, counter);
    return counter;
  };
  return {
    async take(key, limit) {
      requireUsable(limit);
      const { consumedPoints, msBeforeNext } = await counterFor(limit.windowSeconds).consume(key);
      return decide(limit, consumedPoints, msBeforeNext);
    },
  };
}

function decide(limit: RateLimit, taken: number, msBeforeNext: number): RateLimitDecision {
  return {
    allowed: taken <= limit.points,
    remaining: Math.max(0, limit.points - taken),
    resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  };
}

function requireUsable({ points, windowSeconds }: RateLimit): void {
  if (Number.isSafeInteger(points) && points >= 0 && Number.isSafeInteger(windowSeconds) && windowSeconds >= 1) return;
  throw new AppError('internal', { message: `a limit of ${points} points in ${windowSeconds} seconds cannot be applied` });
}
