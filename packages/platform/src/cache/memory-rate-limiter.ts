import { RateLimiterMemory } from 'rate-limiter-flexible';
import { countingRateLimiter, countOnly } from './counting-rate-limiter.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Counts in this process alone: for one process, or as the fallback of a shared count. */
export function createMemoryRateLimiter(): RateLimiter {
  return countingRateLimiter((windowSeconds) => new RateLimiterMemory({ points: countOnly, duration: windowSeconds }));
}
