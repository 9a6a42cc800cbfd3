/** So many `points` in each window of so many seconds. */
export interface RateLimit {
  readonly points: number;
  readonly windowSeconds: number;
}

export interface RateLimitDecision {
  readonly allowed: boolean;
  /** Points left in this window. */
  readonly remaining: number;
  /** Whole seconds until the window ends and all points are back; at least 1. */
  readonly resetSeconds: number;
}

/** Counts what callers do. A window starts with its first `take` and does not move when more are refused. */
export interface RateLimiter {
  /**
   * Takes one point of `key`, if the limit leaves one. The count belongs to the key and the window's length, so a limit whose
   * `points` change applies to what was already counted. It never waits for a store that is away.
   */
  take(key: string, limit: RateLimit): Promise<RateLimitDecision>;
}
