import type { AttemptCounters, AttemptSteps } from './attempt-guard.ts';

interface Failures {
  count: number;
  waitUntil: number;
  forgetAt: number;
}

const sweepEveryMs = 60_000;

/** Counts failed attempts in this process alone. */
export function createMemoryAttemptCounters(options: { readonly monotonic?: () => number } = {}): AttemptCounters {
  const monotonic = options.monotonic ?? (() => performance.now());
  const failures = new Map<string, Failures>();
  const knownUntil = new Map<string, number>();
  let sweepAt = monotonic() + sweepEveryMs;

  const sweep = (now: number): void => {
    sweepAt = now + sweepEveryMs;
    for (const [key, { forgetAt }] of failures) if (forgetAt <= now) failures.delete(key);
    for (const [key, until] of knownUntil) if (until <= now) knownUntil.delete(key);
  };
  const find = (key: string, now: number): Failures | undefined => {
    const known = failures.get(key);
    return known !== undefined && known.forgetAt > now ? known : undefined;
  };
  const add = (key: string, steps: AttemptSteps, now: number): void => {
    const count = (find(key, now)?.count ?? 0) + 1;
    failures.set(key, { count, waitUntil: now + waitAfter(count, steps), forgetAt: now + steps.forgetMs });
  };
  const isKnown = (pair: string, now: number): boolean => (knownUntil.get(pair) ?? 0) > now;

  return {
    async begin(keys, policy) {
      const now = monotonic();
      if (now >= sweepAt) sweep(now);
      const subject = isKnown(keys.pair, now) ? keys.pair : keys.subject;
      const waits = [subject, keys.address].map((key) => (find(key, now)?.waitUntil ?? now) - now);
      const waitMs = Math.max(...waits);
      if (waitMs > 0) return waitMs;
      add(subject, policy.subject, now);
      add(keys.address, policy.address, now);
      return 0;
    },
    async succeed(keys, policy) {
      const now = monotonic();
      failures.delete(isKnown(keys.pair, now) ? keys.pair : keys.subject);
      knownUntil.set(keys.pair, now + policy.knownMs);
      const ofAddress = find(keys.address, now);
      if (ofAddress === undefined) return;
      ofAddress.count -= 1;
      if (ofAddress.count < policy.address.free) ofAddress.waitUntil = now;
    },
  };
}

function waitAfter(count: number, { free, firstWaitMs, maxWaitMs }: AttemptSteps): number {
  return count < free ? 0 : Math.min(maxWaitMs, firstWaitMs * 2 ** (count - free));
}
