import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../database/tenancy.ts';
import { translateError } from '../database/translate-error.ts';
import type { Log } from '../telemetry/log-port.ts';
import { claimJobs, type JobRoom } from './claim-jobs.ts';
import { declareQueues } from './declare-queues.ts';
import { every, startTimer as realTimer, type StartTimer } from './every.ts';
import { findDueJobs } from './find-due-jobs.ts';
import type { HandledJob } from './handle-job.ts';
import type { JobEvent } from './job-event.ts';
import { JobRuns } from './job-runs.ts';
import { openQueue } from './open-queue.ts';
import { onOutboxRow } from './outbox-signal.ts';
import { type Backlog, readBacklog } from './read-backlog.ts';
import { reclaimJobs } from './reclaim-jobs.ts';
import { relayOutbox } from './relay-outbox.ts';

export interface JobsOptions {
  readonly database: Database;
  readonly handlers: readonly HandledJob[];
  readonly log: Log;
  /** For metrics: told how each run ended. */
  readonly report?: (event: JobEvent) => void;
  /** For metrics: told after each sweep what waits for somebody to look at it. */
  readonly reportBacklog?: (backlog: Backlog) => void;
  readonly startTimer?: StartTimer;
  /** How often to look for jobs other processes enqueued and for retries that have come due. */
  readonly pollIntervalMs?: number;
  /** How often to look for jobs whose process is gone or whose time is over, and to clear away finished ones. */
  readonly sweepIntervalMs?: number;
  /** How long a process may be silent before its jobs are given to others; at least 10. */
  readonly heartbeatSeconds?: number;
  /** How long a suspended tenant's jobs are put off each time. */
  readonly suspendedDelaySeconds?: number;
}

export interface Jobs {
  /**
   * Resolves when no job waits to be run now and none is running here. Retries that are still to come due are not waited for, nor are
   * running jobs of the names in `besides`.
   */
  drain(options?: { besides?: readonly string[] }): Promise<void>;
  /**
   * Takes no more jobs, gives those running `graceMs` to end, then aborts their signals. A run that ends because of that is
   * given back unharmed and counts as no attempt.
   */
  stop(options?: { graceMs?: number }): Promise<void>;
}

const abortGraceMs = 2_000;

/**
 * Runs the tenants' jobs in this process until it is stopped: moves them from the outbox to the queue, claims what there is
 * room for, and runs each in the scope of the tenant its envelope names.
 */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { database, log, report = () => {}, reportBacklog = () => {}, startTimer = realTimer } = options;
  const { pollIntervalMs = 1_000, sweepIntervalMs = 15_000, heartbeatSeconds = 30, suspendedDelaySeconds = 300 } = options;
  const handlers = new Map(options.handlers.map((handled) => [handled.name, handled]));
  if (handlers.size !== options.handlers.length) throw new TypeError('a job has two handlers');
  const names = [...handlers.keys()];
  const monitorSeconds = Math.max(1, Math.floor(sweepIntervalMs / 1_000));
  const queue = openQueue({
    database,
    monitorSeconds,
    onError: (error) => log.error({ err: error }, 'the job queue reported an error'),
    onWarning: ({ message }) => log.warn({}, message),
  });
  await queue.start().catch((error: unknown) => {
    if (!/not installed|requires migrations/.test(String(error))) throw translateError(error);
    throw new Error('The job queue is missing or of another version. Run: npm run parley -- migrate', { cause: error });
  });
  await declareQueues(queue, options.handlers, heartbeatSeconds);
  if (database.engine === 'pglite') {
    const count = await database.asSystem('reclaim jobs', (db) => reclaimJobs(db, queue, names));
    if (count > 0) log.warn({ count }, 'jobs were interrupted when this installation last ended; they run again');
  }

  // Work started by a wake-up belongs to nobody's request, whoever caused it.
  const outside = AsyncLocalStorage.snapshot();
  const runs = new JobRuns({ database, queue, log, report, startTimer, onRoom: wake });
  let woken = false;
  let stopping = false;
  let looking: Promise<void> | undefined;
  let failure: unknown;

  function wake(): void {
    woken = true;
    if (!stopping) looking ??= outside(look);
  }

  async function look(): Promise<void> {
    try {
      while (woken && !stopping) {
        woken = false;
        await takeJobs();
      }
      if (failure !== undefined) log.info({}, 'jobs can be taken again');
      failure = undefined;
    } catch (error) {
      // Said once for an outage; the poll tries again.
      if (failure === undefined) log.error({ err: error }, 'jobs could not be taken');
      failure = error;
    } finally {
      looking = undefined;
    }
  }

  function roomFor(due: ReadonlySet<string>): JobRoom[] {
    if (stopping) return [];
    return options.handlers
      .filter(({ name }) => due.has(name))
      .map(({ name, options: { concurrency, concurrencyPerTenant: perTenant } }) => ({
        name,
        room: concurrency - runs.count(name),
        perTenant,
      }))
      .filter(({ room }) => room > 0);
  }

  async function takeJobs(): Promise<void> {
    const taken = await database.asSystem('take jobs', async (db) => {
      const found = await findDueJobs(db, names);
      const { moved, more } = found.inOutbox ? await relayOutbox(db, queue, options.handlers) : { moved: [], more: false };
      const rooms = roomFor(new Set([...found.due, ...moved]));
      return { more, ...(await claimJobs(db, queue, rooms, suspendedDelaySeconds)) };
    });
    for (const job of taken.claimed) {
      const handled = handlers.get(job.name);
      if (handled !== undefined && !stopping) runs.start(job, handled);
      else await runs.settle(job, { kind: 'postponed', delaySeconds: 0 });
    }
    // A claim may have left room or waiting jobs behind.
    if (taken.more || taken.claimed.length + taken.turnedAway.length > 0) woken = true;
    for (const { job, outcome } of taken.turnedAway) {
      log.info({ job: job.name, jobId: job.id, tenantId: job.tenantId, outcome }, 'a job was not run because of how its tenant stands');
      report({ job: job.name, jobId: job.id, tenantId: job.tenantId, outcome, attempt: job.retryCount + 1, durationMs: 0 });
    }
  }

  async function sweep(): Promise<void> {
    // Silence of our own, on a process that was too busy to beat, must not cost us our runs.
    await runs.beat();
    await queue.supervise();
    const backlog = await readBacklog(database);
    if (backlog.unclaimed.length > 0) log.warn({ jobs: backlog.unclaimed }, 'jobs wait in the outbox that no running process knows');
    reportBacklog(backlog);
    wake();
  }

  async function poll(): Promise<void> {
    wake();
    await looking;
  }

  const tools = { log, startTimer };
  const polling = every(pollIntervalMs, 'poll for jobs', poll, tools);
  const sweeping = every(sweepIntervalMs, 'sweep the job queue', sweep, tools);
  const beating = every((heartbeatSeconds * 1_000) / 3, 'keep running jobs alive', () => runs.beat(), tools);
  const unsubscribe = onOutboxRow(wake);
  wake();

  return {
    async drain({ besides = [] } = {}) {
      do {
        wake();
        await looking;
        if (failure !== undefined) throw failure;
        await runs.ended(2 ** 31 - 1, besides);
      } while (runs.size > besides.reduce((sum, name) => sum + runs.count(name), 0) || looking !== undefined);
    },
    async stop({ graceMs = 10_000 } = {}) {
      stopping = true;
      unsubscribe();
      await Promise.all([polling.stop(), sweeping.stop(), looking]);
      if (!(await runs.ended(graceMs))) {
        runs.stopAll();
        if (!(await runs.ended(abortGraceMs))) log.error({ count: runs.size }, 'jobs ignored that they were told to stop');
      }
      await beating.stop();
      await queue.stop({ graceful: false, close: false });
    },
  };
}
