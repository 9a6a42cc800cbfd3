import { setTimeout as delay } from 'node:timers/promises';

/** Asks `condition` again and again until it holds (true) or the time is up (false). */
export async function waitUntil(condition: () => boolean | Promise<boolean>, timeoutMs: number, intervalMs = 50): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() >= deadline) return false;
    await delay(intervalMs);
  }
}
