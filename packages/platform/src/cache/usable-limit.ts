import { AppError } from '@parley/contract/errors';
import type { RateTake } from './rate-limiter.ts';

/** Throws on a limit that cannot be applied: it would let everyone pass, or nobody. */
export function requireUsableLimits(takes: readonly RateTake[]): void {
  for (const { limit } of takes) {
    const { points, windowSeconds } = limit;
    if (Number.isSafeInteger(points) && points >= 0 && Number.isSafeInteger(windowSeconds) && windowSeconds >= 1) continue;
    throw new AppError('internal', { message: `a limit of ${points} points in ${windowSeconds} seconds cannot be applied` });
  }
}
