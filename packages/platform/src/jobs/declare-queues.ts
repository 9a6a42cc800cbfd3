import type { PgBoss, QueueOptions } from 'pg-boss';
import type { JobDefinition } from './define-job.ts';
import { deadQueue } from './queue-schema.ts';

/** A job that waits for a worker must never be cleared away, so it is kept for longer than anybody will wait. */
const tenYears = 10 * 365 * 24 * 3_600;
/** Finished jobs are kept only to be looked at; the dead have a queue of their own. */
const oneHour = 3_600;

/** Makes sure each job has its queue, with the options of this build. */
export async function declareQueues(
  queue: PgBoss,
  jobs: readonly Pick<JobDefinition, 'name' | 'options'>[],
  heartbeatSeconds: number,
): Promise<void> {
  const found = new Map((await queue.getQueues(jobs.map(({ name }) => name))).map((known) => [known.name, known]));
  for (const { name, options } of jobs) {
    const exponential = options.backoff === 'exponential';
    const wanted = {
      retryLimit: options.retryLimit,
      retryDelay: options.retryDelaySeconds,
      retryBackoff: exponential,
      expireInSeconds: options.expireSeconds,
      heartbeatSeconds,
      retentionSeconds: tenYears,
      deleteAfterSeconds: oneHour,
      deadLetter: deadQueue,
    } satisfies QueueOptions & { deadLetter: string };
    const known = found.get(name);
    if (known === undefined) {
      await queue.createQueue(name, exponential ? { ...wanted, retryDelayMax: options.retryDelayMaxSeconds } : wanted);
      continue;
    }
    const retryDelayMax = exponential ? options.retryDelayMaxSeconds : null;
    const differs =
      known.retryDelayMax !== retryDelayMax || Object.entries(wanted).some(([key, value]) => known[key as keyof typeof wanted] !== value);
    if (differs) await queue.updateQueue(name, { ...wanted, retryDelayMax });
  }
}
