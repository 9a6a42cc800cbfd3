import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Log } from '../telemetry/log-port.ts';
import { defaultEventLogLimits, type EventLog, type EventLogLimits } from './event-log.ts';
import { followLog } from './follow-log.ts';
import type { HeldLog } from './held-log.ts';
import { HeldLogs } from './held-logs.ts';
import { requireEventId } from './require-event-id.ts';
import { SignalListeners } from './signal-listeners.ts';
import { createValkeyFollower } from './valkey-follower.ts';
import { defaultValkeyTimings, isReady, type ValkeyLink, type ValkeyTimings, valkeyKeys } from './valkey-link.ts';
import { createValkeyPresence } from './valkey-presence.ts';
import { createValkeyPublisher } from './valkey-publisher.ts';
import { createValkeySignals } from './valkey-signals.ts';

export interface ValkeyEventLogOptions extends Partial<EventLogLimits>, Partial<ValkeyTimings> {
  /** Made by `connectValkey`. It stays the caller's: closing the event log leaves it open. */
  readonly client: Redis;
  readonly log: Pick<Log, 'error'>;
  /** Keeps installations that share a Valkey apart. */
  readonly namespace?: string;
}

/**
 * Event logs of several processes that share a Valkey. A log is served from the memory of the process that writes it, so its own
 * readers never wait for Valkey and notice nothing when it is away; a copy in Valkey serves readers at the other replicas.
 */
export function createValkeyEventLog(options: ValkeyEventLogOptions): EventLog {
  const limits = { ...defaultEventLogLimits, ...options };
  const timings = { ...defaultValkeyTimings, ...options };
  const { client } = options;
  const replica = randomBytes(6).toString('hex');
  const link: ValkeyLink = { client, replica, timings, log: options.log, keys: valkeyKeys(options.namespace ?? 'parley:events') };

  const logs = new HeldLogs(limits);
  const listeners = new SignalListeners(options.log);
  const publisher = createValkeyPublisher(link, limits, (key, log) => logs.get(key) === log);
  const presence = createValkeyPresence(link);
  const follower = createValkeyFollower(link, limits);
  const signals = createValkeySignals(link, listeners);

  const beat = async (): Promise<void> => {
    publisher.refresh();
    if (!isReady(link)) return;
    presence.refresh();
    await client.set(link.keys.alive(replica), '1', 'PX', timings.aliveMs);
    await Promise.all([signals.refresh(), follower.refresh()]);
  };
  const beatCalmly = (): void => void beat().catch(() => undefined);
  const onReady = (): void => {
    beatCalmly();
    publisher.afterOutage();
    signals.afterOutage();
  };
  const heartbeat = setInterval(beatCalmly, timings.aliveMs / 3).unref();
  client.on('ready', onReady);
  beatCalmly();

  const follow = (key: string, log: HeldLog, afterId: number, signal: AbortSignal): ReturnType<typeof followLog> =>
    followLog(log, afterId, signal, () => {
      presence.report(key, log.readers);
      follower.release(key);
    });

  return {
    open(key) {
      const log = logs.open(key);
      const published = publisher.add(key, log);
      return {
        append(event) {
          const id = log.append(event);
          publisher.changed(published);
          return id;
        },
        end() {
          logs.end(key, log);
          publisher.changed(published);
        },
      };
    },
    async read(key, afterId, signal) {
      requireEventId(afterId);
      const log = logs.get(key) ?? (await follower.find(key).catch(() => undefined));
      if (log?.holdsAfter(afterId)) return follow(key, log, afterId, signal);
      follower.release(key);
      return undefined;
    },
    watchers: (key) => presence.count(key),
    signal(key, name) {
      listeners.deliver(key, name);
      signals.send(key, name);
    },
    onSignal(key, name, listener) {
      const stop = listeners.add(key, name, listener);
      signals.listen();
      return stop;
    },
    async close() {
      clearInterval(heartbeat);
      client.off('ready', onReady);
      signals.stop();
      presence.stop();
      await publisher.flush();
      logs.close();
      follower.close();
      if (isReady(link)) await client.del(link.keys.alive(replica)).catch(() => undefined);
    },
  };
}
