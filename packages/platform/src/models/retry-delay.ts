export interface RetryPolicy {
  /** Attempts in all, the first included. */
  attempts: number;
  baseDelayMs: number;
  maxBackoffMs: number;
  /** A provider that asks for a longer wait than this is not asked again: a visitor is waiting. */
  maxRetryAfterMs: number;
}

export const defaultRetryPolicy: RetryPolicy = { attempts: 3, baseDelayMs: 250, maxBackoffMs: 2_000, maxRetryAfterMs: 10_000 };

/**
 * Milliseconds to wait before trying again after attempt number `attempt` (from 1), or null when it should not be tried again.
 * Never shorter than what the provider asked for; `random` (0…1) spreads callers that failed together.
 */
export function retryDelay(policy: RetryPolicy, attempt: number, retryAfterMs: number | null, random: () => number): number | null {
  if (attempt >= policy.attempts) return null;
  if (retryAfterMs !== null) {
    if (retryAfterMs > policy.maxRetryAfterMs) return null;
    return retryAfterMs + policy.baseDelayMs * random();
  }
  const backoff = Math.min(policy.maxBackoffMs, policy.baseDelayMs * 2 ** (attempt - 1));
  return backoff * (0.5 + random() / 2);
}
