import type { z } from 'zod';

/** What a payload may hold: ids and small facts. The queue's tables have no row-level security, so text of tenants stays out. */
type JobValue = string | number | boolean | null | undefined | readonly JobValue[];
export type JobPayload = Readonly<Record<string, JobValue>>;

export interface JobOptions {
  /** How often a failed run is tried again before the job is dead. */
  retryLimit: number;
  /** The wait before the first retry. It doubles with each one, with jitter, when `backoff` is exponential. */
  retryDelaySeconds: number;
  retryDelayMaxSeconds: number;
  backoff: 'exponential' | 'fixed';
  /** How long it waits before its first run: for what is better done once things are quiet. */
  delaySeconds: number;
  /** How long one run may take before its signal is aborted and the job is given to another run. */
  expireSeconds: number;
  /** Runs at once in one process. */
  concurrency: number;
  /** Runs at once for one tenant over all processes, so that nobody's thousand documents hold up everyone; no limit when left out. */
  concurrencyPerTenant: number | undefined;
}

/** A kind of job: its name, what it carries and how it is retried. Importable without its handler. */
export interface JobDefinition<Payload extends JobPayload = JobPayload> {
  readonly name: string;
  /** Checks a payload, both when it is written and when it is read. */
  readonly read: (payload: unknown) => z.ZodSafeParseResult<Payload>;
  readonly options: Readonly<JobOptions>;
}

const defaults: JobOptions = {
  retryLimit: 5,
  retryDelaySeconds: 2,
  retryDelayMaxSeconds: 3_600,
  backoff: 'exponential',
  delaySeconds: 0,
  expireSeconds: 900,
  concurrency: 2,
  concurrencyPerTenant: undefined,
};

const name = /^(?!parley\.)[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;

/** A schema that checks and changes nothing: what it made of a payload once, it is given again when the job runs. */
type Unchanging<Schema extends z.ZodType> = z.input<Schema> extends z.output<Schema> ? unknown : never;

/** Declares a job, e.g. `defineJob('knowledge.index-source', z.object({ sourceId: payloadId('source') }))`. */
export function defineJob<Schema extends z.ZodType<JobPayload>>(
  jobName: string,
  payload: Schema & Unchanging<Schema>,
  options: Partial<JobOptions> = {},
): JobDefinition<z.output<Schema>> {
  if (!name.test(jobName)) throw new TypeError(`"${jobName}" is not a name for a job: write slice.verb-noun`);
  return { name: jobName, read: (value) => payload.safeParse(value), options: { ...defaults, ...options } };
}
