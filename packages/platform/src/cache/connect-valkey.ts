import { Redis } from 'ioredis';
import type { Log } from '../telemetry/log-port.ts';

/** How long an answer may be outstanding before the connection is taken for dead. */
const silenceMs = 1_500;

/**
 * Opens a connection to Valkey or Redis that is kept up for as long as the process lives. It returns at once: a command sent while
 * there is no connection fails instead of waiting, and an outage is logged once when it begins and once when it is over.
 */
export function connectValkey(url: string, log: Pick<Log, 'info' | 'warn'>): Redis {
  const client = new Redis(url, {
    connectionName: 'parley',
    protocol: 2,
    enableAutoPipelining: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 5_000,
    socketTimeout: silenceMs,
    retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 6), 2_000),
  });
  let isDown = false;
  const reportDown = (error?: unknown): void => {
    if (isDown) return;
    isDown = true;
    log.warn({ err: error }, 'Valkey cannot be reached; counting and streaming go on in this process alone');
  };
  client.on('error', reportDown);
  client.on('reconnecting', () => reportDown());
  client.on('ready', () => {
    if (isDown) log.info({}, 'Valkey can be reached again');
    isDown = false;
  });
  return client;
}
