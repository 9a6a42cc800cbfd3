import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@parley/contract/errors';

export interface Patience {
  /** How often something is tried while the database has no room or cannot be reached, and the pause before each new try. */
  storeAttempts?: number | undefined;
  storePauseMs?: number | undefined;
}

/**
 * Does for a turn that has begun what needs the database, again and again while that has no room or is away: a visitor who was let in
 * rather waits than hears that it failed. Nothing is tried again once `signal` says that the turn is over.
 */
export async function withPatience<Result>(
  { storeAttempts = 6, storePauseMs = 500 }: Patience,
  work: () => Promise<Result>,
  { signal, onFailure }: { signal?: AbortSignal; onFailure?: (error: unknown, attempt: number) => void } = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      onFailure?.(error, attempt);
      const retryable = error instanceof AppError && error.retryable;
      if (!retryable || attempt >= storeAttempts || signal?.aborted) throw error;
    }
    // Whoever is told to end goes on at once, and ends with what this try gives.
    await delay(storePauseMs * attempt, undefined, signal && { signal }).catch(() => undefined);
  }
}
