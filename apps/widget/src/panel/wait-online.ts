/** Waits so many milliseconds, or until the browser is back online if that is sooner. Rejects when aborted. */
export function waitOnline(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', abort);
      then();
    };
    const done = settle(resolve);
    const abort = settle(() => reject(signal.reason));
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });
}
