/** Lets calls begin no faster than so many a minute, evenly. */
export function paceRequests(perMinute: number | null, now: () => number): (signal: AbortSignal) => Promise<void> {
  const gapMs = perMinute === null ? 0 : 60_000 / perMinute;
  let next = 0;
  return async (signal) => {
    signal.throwIfAborted();
    const at = Math.max(next, now());
    next = at + gapMs;
    const wait = at - now();
    if (wait <= 0) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, wait);
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', stop, { once: true });
    });
  };
}
