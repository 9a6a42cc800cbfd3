import type { EventLogLimits } from './event-log.ts';
import { HeldLog } from './held-log.ts';
import { repeatWhile } from './repeat-while.ts';
import { decodeEntry, type RawStreamEntry, type StreamEntry } from './stream-entry.ts';
import { isReady, type ValkeyLink } from './valkey-link.ts';

/** A log written at another replica, as far as it has come here. All readers here share it. */
interface Mirror {
  readonly key: string;
  readonly log: HeldLog;
  readonly writer: string;
  streamId: string;
  /** How many times in a row its writer was not heard of, or its next events were not there. */
  missed: number;
  hasGap: boolean;
}

/** Reads logs that other replicas write. What it asks for is rejected while there is no connection. */
export interface ValkeyFollower {
  /** Fetches a log so that it can be followed; nothing when there is none or its writer is dead. */
  find(key: string): Promise<HeldLog | undefined>;
  /** Lets go of a log that nobody reads. */
  release(key: string): void;
  /** Breaks off logs whose writer has died or whose stream has vanished. */
  refresh(): Promise<void>;
  close(): void;
}

/** A writer that misses this many checks is dead; one alone may be a Valkey that was restarted a moment ago. */
const maxMissed = 2;

export function createValkeyFollower(link: ValkeyLink, limits: EventLogLimits): ValkeyFollower {
  const { client, keys, timings } = link;
  const mirrors = new Map<string, Mirror>();
  const loading = new Map<string, Promise<Mirror | undefined>>();

  const forget = (mirror: Mirror, state: 'ended' | 'broken'): void => {
    mirror.log.finish(state);
    if (mirrors.get(mirror.key) === mirror) mirrors.delete(mirror.key);
  };
  const take = (mirror: Mirror, entries: readonly RawStreamEntry[]): void => {
    for (const entry of decodeAll(entries)) {
      // A gap is closed when the writer notices that it has to write the stream anew; until then this place is asked for again.
      mirror.hasGap = entry.firstId > mirror.log.lastId + 1;
      if (mirror.hasGap) return;
      for (const event of entry.events.slice(mirror.log.lastId + 1 - entry.firstId)) mirror.log.append(event);
      mirror.streamId = entry.streamId;
      if (entry.ended) forget(mirror, 'ended');
    }
  };
  const poll = async (): Promise<void> => {
    if (!isReady(link)) return;
    const following = [...mirrors.values()];
    const places = [...following.map(({ key }) => keys.log(key)), ...following.map(({ streamId }) => streamId)];
    const streams = (await client.xread('COUNT', 500, 'STREAMS', ...places)) ?? [];
    const byStream = new Map(following.map((mirror) => [keys.log(mirror.key), mirror]));
    for (const [stream, entries] of streams) {
      const mirror = byStream.get(stream);
      if (mirror !== undefined) take(mirror, entries);
    }
  };
  const polling = repeatWhile(timings.followMs, () => mirrors.size > 0, poll);

  const load = async (key: string): Promise<Mirror | undefined> => {
    const entries = await client.xrange(keys.log(key), '-', '+');
    const [first] = decodeAll(entries);
    if (first === undefined) return undefined;
    const log = new HeldLog(limits.maxEventsPerLog, first.firstId);
    const mirror = { key, log, writer: first.writer, streamId: '0-0', missed: 0, hasGap: false };
    take(mirror, entries);
    if (log.state !== 'live' || (await client.exists(keys.alive(mirror.writer))) === 1) return mirror;
    return undefined;
  };
  return {
    async find(key) {
      const present = mirrors.get(key);
      if (present !== undefined) return present.log;
      const underWay = loading.get(key) ?? load(key).finally(() => loading.delete(key));
      loading.set(key, underWay);
      const mirror = await underWay;
      if (mirror?.log.state === 'live') {
        mirrors.set(key, mirror);
        polling.start();
      }
      return mirror?.log;
    },
    release(key) {
      const mirror = mirrors.get(key);
      if (mirror?.log.readers === 0) mirrors.delete(key);
    },
    async refresh() {
      if (!isReady(link)) return;
      for (const mirror of [...mirrors.values()]) {
        const [alive, stream] = await Promise.all([client.exists(keys.alive(mirror.writer)), client.exists(keys.log(mirror.key))]);
        mirror.missed = alive === 0 || stream === 0 || mirror.hasGap ? mirror.missed + 1 : 0;
        if (mirror.missed >= maxMissed) forget(mirror, 'broken');
      }
    },
    close() {
      polling.stop();
      for (const mirror of mirrors.values()) mirror.log.finish('broken');
      mirrors.clear();
    },
  };
}

function decodeAll(entries: readonly RawStreamEntry[]): StreamEntry[] {
  return entries.flatMap((entry) => decodeEntry(entry) ?? []);
}
