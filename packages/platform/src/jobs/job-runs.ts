import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@parley/contract/errors';
import type { PgBoss } from 'pg-boss';
import type { Database } from '../database/tenancy.ts';
import type { Log } from '../telemetry/log-port.ts';
import type { StartTimer } from './every.ts';
import type { HandledJob } from './handle-job.ts';
import type { ClaimedJob, JobEvent, JobOutcome } from './job-event.ts';
import { keepAlive } from './keep-alive.ts';
import { RunStopped, runJob, type StopReason } from './run-job.ts';
import { settleJob } from './settle-job.ts';

interface Run {
  readonly job: ClaimedJob;
  readonly stop: (reason: StopReason) => void;
  readonly done: Promise<void>;
  /** Set once its handler has returned: from then on the run cannot be lost, only recorded. */
  ended: boolean;
}

export interface JobRunsOptions {
  readonly database: Database;
  readonly queue: PgBoss;
  readonly log: Log;
  readonly report: (event: JobEvent) => void;
  readonly startTimer: StartTimer;
  /** Told each time a run has made room. */
  readonly onRoom: () => void;
}

const settleAttempts = 6;

/** The jobs this process is running. */
export class JobRuns {
  readonly #options: JobRunsOptions;
  readonly #runs = new Set<Run>();

  constructor(options: JobRunsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#runs.size;
  }

  /** How many runs of this job are under way. */
  count(name: string): number {
    let count = 0;
    for (const run of this.#runs) if (run.job.name === name) count++;
    return count;
  }

  start(job: ClaimedJob, handled: HandledJob): void {
    const controller = new AbortController();
    const stop = (reason: StopReason): void => controller.abort(new RunStopped(reason));
    const cancelExpiry = this.#options.startTimer(() => stop('expired'), handled.options.expireSeconds * 1_000);
    const work = async (): Promise<void> => {
      const startedAt = performance.now();
      const outcome = await runJob(this.#options.database, job, handled, controller.signal);
      cancelExpiry();
      run.ended = true;
      const kind = await this.settle(job, outcome);
      this.#runs.delete(run);
      this.#options.onRoom();
      this.#announce(job, outcome, kind, performance.now() - startedAt);
    };
    // The handler begins in a later turn, so `run` is whole by then.
    const done = Promise.resolve()
      .then(work)
      .catch((error: unknown) =>
        this.#options.log.error({ err: error, job: job.name, jobId: job.id }, 'the end of a job could not be reported'),
      );
    const run: Run = { job, stop, done, ended: false };
    this.#runs.add(run);
  }

  /** Keeps the claims of the running jobs and stops runs whose job has been given to somebody else. */
  async beat(): Promise<void> {
    const beating = [...this.#runs].filter((run) => !run.ended);
    const lost = new Set(
      await keepAlive(
        this.#options.queue,
        beating.map(({ job }) => job),
      ),
    );
    for (const run of beating) if (lost.has(run.job) && !run.ended) run.stop('lost');
  }

  stopAll(): void {
    for (const run of this.#runs) run.stop('stopping');
  }

  /** Resolves to whether all runs under way now, those of the jobs named by `besides` left aside, have ended within `ms`. */
  async ended(ms: number, besides: readonly string[] = []): Promise<boolean> {
    const timeout = new AbortController();
    const awaited = [...this.#runs].filter(({ job }) => !besides.includes(job.name));
    const all = Promise.all(awaited.map(({ done }) => done)).then(() => true);
    const late = delay(ms, false, { signal: timeout.signal }).catch(() => false);
    const result = await Promise.race([all, late]);
    timeout.abort();
    return result;
  }

  /** Records an outcome, trying again for about ten seconds while the database is away. */
  async settle(job: ClaimedJob, outcome: JobOutcome): Promise<JobOutcome['kind']> {
    const { database, queue, log } = this.#options;
    for (let attempt = 1; ; attempt++) {
      try {
        return await database.asSystem('settle job', (db) => settleJob(db, queue, job, outcome));
      } catch (error) {
        if (attempt < settleAttempts && error instanceof AppError && error.retryable) await delay(160 * 2 ** attempt);
        else {
          log.error({ err: error, job: job.name, jobId: job.id }, 'the end of a job could not be recorded; it will be run again');
          return 'lost';
        }
      }
    }
  }

  #announce(job: ClaimedJob, outcome: JobOutcome, kind: JobOutcome['kind'], durationMs: number): void {
    const attempt = job.retryCount + 1;
    const facts = { job: job.name, jobId: job.id, tenantId: job.tenantId, attempt, durationMs: Math.round(durationMs) };
    const err = 'error' in outcome ? { err: outcome.error } : {};
    if (kind === 'dead') this.#options.log.error({ ...facts, ...err }, 'a job is dead: it will not be retried unless somebody asks');
    else if (kind === 'failed') this.#options.log.warn({ ...facts, ...err }, 'a job failed and will be retried');
    else if (kind === 'lost') this.#options.log.warn({ ...facts, ...err }, 'a job ended after its claim was lost');
    else this.#options.log.debug(facts, `a job was ${kind}`);
    this.#options.report({ job: job.name, jobId: job.id, tenantId: job.tenantId, outcome: kind, attempt, durationMs });
  }
}
