import type { Redis } from 'ioredis';
import type { Log } from '../telemetry/log-port.ts';

/** How often things are done that Valkey does not do by itself. */
export interface ValkeyTimings {
  /** Events are gathered this long before they are sent: each send costs some 30 µs, and only readers at other replicas are as much behind. */
  readonly flushMs: number;
  /** Readers here ask this often for the events of logs written elsewhere; only while there are any. */
  readonly followMs: number;
  /** Signals of other replicas are asked for this often; only while someone listens. */
  readonly signalMs: number;
  /** A replica that has not been heard of for this long is dead. */
  readonly aliveMs: number;
  /** How long what a dead replica left is kept. Longer than `aliveMs`, for it is renewed no more often than that is. */
  readonly orphanMs: number;
}

export const defaultValkeyTimings: ValkeyTimings = { flushMs: 100, followMs: 50, signalMs: 100, aliveMs: 15_000, orphanMs: 60_000 };

/** The names of what is kept in Valkey. */
export interface ValkeyKeys {
  /** Stream: the events of a log. */
  log(key: string): string;
  /** Hash: how many readers each replica has for a log. */
  watchers(key: string): string;
  /** Exists while a replica lives. */
  alive(replica: string): string;
  /** Stream: the signals of all keys. */
  readonly signals: string;
}

/** What the parts of the Valkey event log share. */
export interface ValkeyLink {
  readonly client: Redis;
  readonly keys: ValkeyKeys;
  /** The name of this process among those that share the Valkey. */
  readonly replica: string;
  readonly timings: ValkeyTimings;
  readonly log: Pick<Log, 'error'>;
}

export function valkeyKeys(namespace: string): ValkeyKeys {
  return {
    log: (key) => `${namespace}:log:${key}`,
    watchers: (key) => `${namespace}:watchers:${key}`,
    alive: (replica) => `${namespace}:alive:${replica}`,
    signals: `${namespace}:signals`,
  };
}

export function isReady({ client }: ValkeyLink): boolean {
  return client.status === 'ready';
}
