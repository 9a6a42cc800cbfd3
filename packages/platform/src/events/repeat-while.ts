export interface Repetition {
  /** Begins, unless it is under way already. */
  start(): void;
  /** Ends it for good. */
  stop(): void;
}

/** Does `work` every `intervalMs`, one after the other, for as long as `isNeeded`. What fails is tried again next time. */
export function repeatWhile(intervalMs: number, isNeeded: () => boolean, work: () => Promise<void>): Repetition {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const schedule = (): void => {
    timer = stopped || !isNeeded() ? undefined : setTimeout(run, intervalMs).unref();
  };
  const run = (): void => {
    work()
      .catch(() => undefined)
      .finally(schedule);
  };
  return {
    start() {
      if (timer === undefined) schedule();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
