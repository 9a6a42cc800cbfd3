import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '../database/tenancy.ts';
import type { JobDefinition, JobOptions, JobPayload } from './define-job.ts';

/**
 * Does the work of a job. It may run more than once, even at the same time after an outage, so it must be idempotent. It
 * should stop when `signal` aborts: its time is over, another process has the job, or this one is shutting down. To fail for
 * good it throws an `AppError` that is not retryable; whatever else it throws is tried again.
 */
export type JobHandler<Payload extends JobPayload, Deps> = (
  scope: TenantScope,
  deps: Deps,
  payload: Payload,
  signal: AbortSignal,
) => Promise<void>;

/** A job and its handler, bound together so that handlers of many payloads fit in one list. */
export interface HandledJob {
  readonly name: string;
  readonly options: Readonly<JobOptions>;
  run(scope: TenantScope, payload: unknown, signal: AbortSignal): Promise<void>;
}

/** Binds a job to the handler that does it and to what that handler needs. */
export function handleJob<Payload extends JobPayload, Deps>(
  job: JobDefinition<Payload>,
  deps: NoInfer<Deps>,
  handler: JobHandler<Payload, Deps>,
): HandledJob {
  return {
    name: job.name,
    options: job.options,
    async run(scope, payload, signal) {
      const read = job.read(payload);
      // Written by another version of this build: trying again would read the same.
      if (!read.success) throw new AppError('invalid_request', { message: `the payload of ${job.name} does not fit`, cause: read.error });
      await handler(scope, deps, read.data, signal);
    },
  };
}
