/** So many `points` in each window of so many seconds. */
export interface RateLimit {
  readonly points: number;
  readonly windowSeconds: number;
}

/** A counter that something takes a point from. The count belongs to the key and the length of the window, not to the points. */
export interface RateTake {
  readonly key: string;
  readonly limit: RateLimit;
  /** Counts also what another counter refuses, so that nobody is free to knock at a closed door. */
  readonly countsRefused?: boolean;
}

export interface RateDecision {
  readonly allowed: boolean;
  /** Points left in this window. */
  readonly remaining: number;
  /** Until the window ends and all points are back. */
  readonly resetMs: number;
}

/** Counts what callers do. A window starts with its first point and does not move when more are refused. */
export interface RateLimiter {
  /**
   * Takes a point from every counter if each has one left, else from none, so that who is over a limit of their own uses up nobody
   * else's. Decides all counters at once, exactly, and says of each how it stands, in their order. Never waits for a store that is away.
   */
  take(takes: readonly RateTake[]): Promise<readonly RateDecision[]>;
}
