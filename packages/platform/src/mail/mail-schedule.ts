const minuteMs = 60_000;
const longestPauseMs = 12 * 60 * minuteMs;
const givenUpAfterMs = 48 * 60 * minuteMs;

/**
 * When to try a mail again after so many attempts: after 1 minute, then three times as long each time, at most 12 hours.
 * Undefined when that would be more than two days after it was written: what it says is old by then.
 */
export function nextAttemptAt(attempts: number, createdAt: Date, now: Date): Date | undefined {
  const next = now.getTime() + Math.min(minuteMs * 3 ** (attempts - 1), longestPauseMs);
  return next > createdAt.getTime() + givenUpAfterMs ? undefined : new Date(next);
}
