import { AppError } from '@parley/contract/errors';

/** Asks again and again, while a stream is open, whether whoever reads it still may. */
export interface StreamGuard {
  /** Throws when they may not. */
  check(): Promise<void>;
  readonly everyMs: number;
}

/** The ways to end a stream from outside. */
export interface Stoppable {
  refuse(error: AppError): void;
  breakOff(error: unknown): void;
}

/** How many checks in a row may fail for reasons of ours before the client has to come back and prove itself anew. */
const patience = 3;

/** Starts watching over a stream; call what is returned when it has ended. */
export function guardStream({ check, everyMs }: StreamGuard, stream: Stoppable): () => void {
  let checking = false;
  let failures = 0;
  async function look(): Promise<void> {
    if (checking) return;
    checking = true;
    try {
      await check();
      failures = 0;
    } catch (error) {
      if (error instanceof AppError && !error.retryable) stream.refuse(error);
      else if (++failures >= patience) stream.breakOff(error);
    } finally {
      checking = false;
    }
  }
  const timer = setInterval(() => void look(), everyMs).unref();
  return () => clearInterval(timer);
}
