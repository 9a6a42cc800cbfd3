import type { Redis } from 'ioredis';
import type { AttemptCounters, AttemptKeys, AttemptPolicy } from './attempt-guard.ts';
import { createMemoryAttemptCounters } from './memory-attempt-counters.ts';

/** The clock is Valkey's own, so replicas whose clocks differ agree on how long somebody waits. */
const begin = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local subject = redis.call('EXISTS', KEYS[4]) == 1 and KEYS[3] or KEYS[1]
local wait = 0
for _, key in ipairs({subject, KEYS[2]}) do
  wait = math.max(wait, tonumber(redis.call('HGET', key, 'wait') or '0') - now)
end
if wait > 0 then return wait end
local function add(key, free, first, longest, forget)
  local count = redis.call('HINCRBY', key, 'count', 1)
  if count >= free then redis.call('HSET', key, 'wait', now + math.min(longest, first * 2 ^ (count - free))) end
  redis.call('PEXPIRE', key, forget)
end
add(subject, tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4])
add(KEYS[2], tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7]), ARGV[8])
return 0
`;

const succeed = `
redis.call('DEL', redis.call('EXISTS', KEYS[4]) == 1 and KEYS[3] or KEYS[1])
redis.call('SET', KEYS[4], '1', 'PX', ARGV[9])
if redis.call('EXISTS', KEYS[2]) == 1 and redis.call('HINCRBY', KEYS[2], 'count', -1) < tonumber(ARGV[5]) then
  redis.call('HDEL', KEYS[2], 'wait')
end
return 0
`;

interface ScriptedRedis extends Redis {
  parleyBeginAttempt(...keysAndArguments: (string | number)[]): Promise<number>;
  parleyEndAttempt(...keysAndArguments: (string | number)[]): Promise<number>;
}

/** Counts failed attempts in Valkey, for all replicas together; while it is away each replica counts for itself. */
export function createValkeyAttemptCounters(client: Redis, options: { readonly namespace?: string } = {}): AttemptCounters {
  const namespace = options.namespace ?? 'parley:attempts';
  const alone = createMemoryAttemptCounters();
  client.defineCommand('parleyBeginAttempt', { lua: begin, numberOfKeys: 4 });
  client.defineCommand('parleyEndAttempt', { lua: succeed, numberOfKeys: 4 });
  const scripted = client as ScriptedRedis;
  const given = (keys: AttemptKeys, { subject, address, knownMs }: AttemptPolicy): (string | number)[] => [
    ...[keys.subject, keys.address, keys.pair].map((key) => `${namespace}:${key}`),
    `${namespace}:known:${keys.pair}`,
    ...[subject, address].flatMap(({ free, firstWaitMs, maxWaitMs, forgetMs }) => [free, firstWaitMs, maxWaitMs, forgetMs]),
    knownMs,
  ];
  return {
    async begin(keys, policy) {
      if (client.status !== 'ready') return alone.begin(keys, policy);
      try {
        return await scripted.parleyBeginAttempt(...given(keys, policy));
      } catch {
        return alone.begin(keys, policy);
      }
    },
    async succeed(keys, policy) {
      await alone.succeed(keys, policy);
      if (client.status !== 'ready') return;
      await scripted.parleyEndAttempt(...given(keys, policy)).catch(() => undefined);
    },
  };
}
