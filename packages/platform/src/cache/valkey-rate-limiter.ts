import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { countingRateLimiter, countOnly } from './counting-rate-limiter.ts';
import type { RateLimiter } from './rate-limiter.ts';

/**
 * Counts in Valkey, for all replicas together. While Valkey is away each replica counts for itself, so a limit may be passed by as
 * many times as there are replicas, but nobody is locked out and nothing is unlimited.
 */
export function createValkeyRateLimiter(client: Redis, options: { namespace?: string } = {}): RateLimiter {
  const namespace = options.namespace ?? 'parley:limit';
  return countingRateLimiter((windowSeconds) => {
    const counter = { points: countOnly, duration: windowSeconds, keyPrefix: `${namespace}:${windowSeconds}` };
    return new RateLimiterRedis({
      ...counter,
      storeClient: client,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(counter),
    });
  });
}
