import { isReady, type ValkeyLink } from './valkey-link.ts';

/** Tells the other replicas how many readers this one has for each log. */
export interface ValkeyPresence {
  report(key: string, readers: number): void;
  /** Says again what was said, in case it was lost, and keeps it from expiring. */
  refresh(): void;
  /** Asks how many readers this replica and all others that live have; while they cannot be asked, this one's. */
  count(key: string): Promise<number>;
  stop(): void;
}

export function createValkeyPresence(link: ValkeyLink): ValkeyPresence {
  const { client, keys, replica, timings } = link;
  const readersOf = new Map<string, number>();
  const reported = new Set<string>();
  const changes = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const send = async (): Promise<void> => {
    timer = undefined;
    const batch = [...changes];
    changes.clear();
    if (!isReady(link)) return;
    const pipeline = client.pipeline();
    for (const key of batch) {
      const readers = readersOf.get(key) ?? 0;
      if (readers > 0) {
        reported.add(key);
        pipeline.hset(keys.watchers(key), replica, readers).pexpire(keys.watchers(key), timings.orphanMs);
      } else if (reported.delete(key)) pipeline.hdel(keys.watchers(key), replica);
    }
    const results = await pipeline.exec().catch(() => null);
    if (results?.every(([error]) => error === null)) return;
    // What was not taken back for sure is taken back again: a reader that is gone must not keep work going.
    for (const key of batch) reported.add(key);
  };
  const schedule = (): void => {
    timer ??= setTimeout(() => void send(), timings.flushMs).unref();
  };
  const countElsewhere = async (key: string): Promise<number> => {
    const counts = Object.entries(await client.hgetall(keys.watchers(key))).filter(([name]) => name !== replica);
    if (counts.length === 0) return 0;
    const alive = await client.mget(counts.map(([name]) => keys.alive(name)));
    return counts.reduce((sum, [, readers], index) => sum + (typeof alive[index] === 'string' ? Number(readers) : 0), 0);
  };
  return {
    report(key, readers) {
      if (readers > 0) readersOf.set(key, readers);
      else readersOf.delete(key);
      changes.add(key);
      schedule();
    },
    refresh() {
      for (const key of [...readersOf.keys(), ...reported]) changes.add(key);
      if (changes.size > 0) schedule();
    },
    async count(key) {
      const here = readersOf.get(key) ?? 0;
      return here + (isReady(link) ? await countElsewhere(key).catch(() => 0) : 0);
    },
    stop: () => clearTimeout(timer),
  };
}
