import { PgBoss, type Warning } from 'pg-boss';
import type { Database } from '../database/tenancy.ts';
import { queueConnection } from './queue-connection.ts';
import { queueSchema } from './queue-schema.ts';

export interface OpenQueueOptions {
  database: Database;
  /** How often, over all processes, runs that expired or fell silent are looked for. */
  monitorSeconds?: number;
  onError?: (error: Error) => void;
  /** Something an operator should look at, such as a long backlog. */
  onWarning?: (warning: Warning) => void;
}

/**
 * A pg-boss over our own transactions that changes no schema and has no timers of its own: workers, sweeps and wake-ups are
 * ours, because pg-boss's poll, run under its own connection and know nothing of tenants.
 */
export function openQueue({ database, monitorSeconds = 20, onError, onWarning }: OpenQueueOptions): PgBoss {
  const queue = new PgBoss({
    db: queueConnection(database),
    backend: database.engine,
    schema: queueSchema,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    monitorIntervalSeconds: monitorSeconds,
    maintenanceIntervalSeconds: 600,
    queueCacheIntervalSeconds: 3_600,
  });
  // An error event without a listener would end the process.
  queue.on('error', (error) => onError?.(error));
  queue.on('warning', (warning) => onWarning?.(warning));
  return queue;
}
