import { AppError } from '@parley/contract/errors';
import type { Database } from '../database/tenancy.ts';
import type { HandledJob } from './handle-job.ts';
import type { ClaimedJob, JobOutcome } from './job-event.ts';

/** Why a run is told to stop. */
export type StopReason = 'expired' | 'lost' | 'stopping';

export class RunStopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(`the run was stopped: ${reason}`);
    this.name = 'RunStopped';
    this.reason = reason;
  }
}

/** Runs a claimed job in its tenant's scope and tells what should become of it. Never rejects. */
export async function runJob(database: Database, job: ClaimedJob, handled: HandledJob, signal: AbortSignal): Promise<JobOutcome> {
  try {
    await handled.run(database.forTenant(job.tenantId), job.payload, signal);
    return { kind: 'completed' };
  } catch (error) {
    if (signal.reason instanceof RunStopped && signal.reason.reason === 'stopping') return { kind: 'postponed', delaySeconds: 0 };
    return error instanceof AppError && !error.retryable ? { kind: 'dead', error } : { kind: 'failed', error };
  }
}
