import type { StartTimer } from '@parley/platform/jobs/every';

interface Waiting {
  readonly run: () => void;
  readonly ms: number;
}

/** Timers for tests: none goes off until it is told to. */
export interface ManualTimers {
  readonly startTimer: StartTimer;
  /** Sets off those that were started for about `ms`, give or take a fifth, and tells how many that were. */
  fire(ms: number): number;
}

export function manualTimers(): ManualTimers {
  const waiting = new Set<Waiting>();
  return {
    startTimer(run, ms) {
      const timer = { run, ms };
      waiting.add(timer);
      return () => void waiting.delete(timer);
    },
    fire(ms) {
      const due = [...waiting].filter((timer) => timer.ms >= ms * 0.8 && timer.ms <= ms * 1.2);
      for (const timer of due) {
        waiting.delete(timer);
        timer.run();
      }
      return due.length;
    },
  };
}
