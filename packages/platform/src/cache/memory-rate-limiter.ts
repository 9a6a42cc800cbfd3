import type { RateDecision, RateLimiter, RateTake } from './rate-limiter.ts';
import { requireUsableLimits } from './usable-limit.ts';

interface Counter {
  count: number;
  endsAt: number;
}

const sweepEveryMs = 30_000;

/** Counts in this process alone: for one process, or while a shared count is away. */
export function createMemoryRateLimiter(options: { readonly monotonic?: () => number } = {}): RateLimiter {
  const monotonic = options.monotonic ?? (() => performance.now());
  const counters = new Map<string, Counter>();
  let sweepAt = monotonic() + sweepEveryMs;

  const sweep = (now: number): void => {
    sweepAt = now + sweepEveryMs;
    for (const [key, { endsAt }] of counters) if (endsAt <= now) counters.delete(key);
  };
  const counterOf = ({ key, limit }: RateTake, now: number): Counter => {
    const name = `${limit.windowSeconds}:${key}`;
    const known = counters.get(name);
    if (known !== undefined && known.endsAt > now) return known;
    const begun = { count: 0, endsAt: now + limit.windowSeconds * 1000 };
    counters.set(name, begun);
    return begun;
  };

  return {
    async take(takes) {
      requireUsableLimits(takes);
      const now = monotonic();
      if (now >= sweepAt) sweep(now);
      const found = takes.map((take) => ({ take, counter: counterOf(take, now) }));
      const refused = found.map(({ take, counter }) => counter.count >= take.limit.points);
      const none = refused.includes(true);
      return found.map(({ take, counter }, index): RateDecision => {
        if (!none || take.countsRefused) counter.count += 1;
        return {
          allowed: refused[index] !== true,
          remaining: Math.max(0, take.limit.points - counter.count),
          resetMs: counter.endsAt - now,
        };
      });
    },
  };
}
