import type { Log } from '../telemetry/log-port.ts';

/** Calls `run` once after `ms` unless the returned function is called first. */
export type StartTimer = (run: () => void, ms: number) => () => void;

export const startTimer: StartTimer = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export interface SweepOptions {
  readonly log: Log;
  readonly startTimer?: StartTimer;
  /** When the first run comes, if that is sooner than the usual time. */
  readonly firstMs?: number;
  /** Between 0 and 1, like `Math.random`. */
  readonly random?: () => number;
}

export interface Sweep {
  /** Ends it: aborts the signal of a run under way and waits for that run. */
  stop(): Promise<void>;
}

/**
 * Does `work` about every `intervalMs` in this process, a fifth sooner or later so that replicas spread out. The time counts
 * from the end of the last run, so runs never overlap; one that throws is logged and the next comes as usual.
 */
export function every(intervalMs: number, name: string, work: (signal: AbortSignal) => Promise<void>, options: SweepOptions): Sweep {
  const { log, startTimer: start = startTimer, random = Math.random, firstMs = intervalMs } = options;
  const ending = new AbortController();
  let underWay: Promise<void> | undefined;
  let cancel = wait(Math.min(firstMs, intervalMs));

  function wait(ms: number): () => void {
    return start(
      () => {
        underWay = run();
      },
      ms * (0.8 + 0.4 * random()),
    );
  }

  async function run(): Promise<void> {
    try {
      await work(ending.signal);
    } catch (error) {
      if (!ending.signal.aborted) log.error({ err: error, sweep: name }, 'a sweep failed');
    }
    if (!ending.signal.aborted) cancel = wait(intervalMs);
  }

  return {
    async stop() {
      ending.abort();
      cancel();
      await underWay;
    },
  };
}
