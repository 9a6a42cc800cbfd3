import type { Redis } from 'ioredis';
import { createMemoryRateLimiter } from './memory-rate-limiter.ts';
import type { RateDecision, RateLimiter } from './rate-limiter.ts';
import { requireUsableLimits } from './usable-limit.ts';

/**
 * One script decides all counters of a request in one round trip, and nothing can come in between: for each the points it has, the
 * length of its window and whether it counts what is refused. Answers with each count and the milliseconds its window still has.
 */
const takePoints = `
local refused = false
local counts = {}
for i, key in ipairs(KEYS) do
  counts[i] = tonumber(redis.call('GET', key) or '0')
  if counts[i] >= tonumber(ARGV[3 * i - 2]) then refused = true end
end
local answer = {}
for i, key in ipairs(KEYS) do
  local window = tonumber(ARGV[3 * i - 1])
  if not refused or ARGV[3 * i] == '1' then
    if redis.call('INCR', key) == 1 then redis.call('PEXPIRE', key, window) end
  end
  local left = redis.call('PTTL', key)
  answer[2 * i - 1] = counts[i]
  answer[2 * i] = left >= 0 and left or window
end
return answer
`;

interface ScriptedRedis extends Redis {
  parleyTakePoints(keyCount: number, ...keysAndArguments: (string | number)[]): Promise<number[]>;
}

/**
 * Counts in Valkey, for all replicas together. While Valkey is away each replica counts for itself, so a limit may be passed by as
 * many times as there are replicas, but nobody is locked out and nothing is unlimited.
 */
export function createValkeyRateLimiter(client: Redis, options: { namespace?: string } = {}): RateLimiter {
  const namespace = options.namespace ?? 'parley:limit';
  const alone = createMemoryRateLimiter();
  client.defineCommand('parleyTakePoints', { lua: takePoints });
  const scripted = client as ScriptedRedis;
  return {
    async take(takes) {
      requireUsableLimits(takes);
      if (client.status !== 'ready') return alone.take(takes);
      const keys = takes.map(({ key, limit }) => `${namespace}:${limit.windowSeconds}:${key}`);
      const rules = takes.flatMap(({ limit, countsRefused }) => [limit.points, limit.windowSeconds * 1000, countsRefused ? 1 : 0]);
      let answer: number[];
      try {
        answer = await scripted.parleyTakePoints(keys.length, ...keys, ...rules);
      } catch {
        return alone.take(takes);
      }
      const refused = takes.some(({ limit }, index) => (answer[2 * index] ?? 0) >= limit.points);
      return takes.map(({ limit, countsRefused }, index): RateDecision => {
        const before = answer[2 * index] ?? 0;
        const taken = before + (!refused || countsRefused ? 1 : 0);
        return { allowed: before < limit.points, remaining: Math.max(0, limit.points - taken), resetMs: answer[2 * index + 1] ?? 0 };
      });
    },
  };
}
