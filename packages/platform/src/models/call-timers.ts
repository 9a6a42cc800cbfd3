/** Time as a call sees it; tests pass their own so that nothing waits. */
export interface CallTimers {
  /** Milliseconds that only ever grow. */
  now(): number;
  /** Runs once after the delay unless the returned function is called first. */
  after(delayMs: number, run: () => void): () => void;
}

/** The process's own clock and timers. */
export const systemTimers: CallTimers = {
  now: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
