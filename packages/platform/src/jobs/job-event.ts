import type { TenantId } from '@parley/contract/ids';

/** What became of one run of a job. */
export type JobOutcome =
  | { kind: 'completed' }
  /** Failed, and will be tried again. */
  | { kind: 'failed'; error: unknown }
  /** Failed for good: it waits among the dead jobs until somebody retries it. */
  | { kind: 'dead'; error: unknown }
  /** Given back unharmed, to be run again after `delaySeconds`: its tenant is suspended, or this process is stopping. */
  | { kind: 'postponed'; delaySeconds: number }
  /** Its tenant is closed or gone, so there is nobody to do it for. */
  | { kind: 'dropped' }
  /** The queue had given the job to somebody else before this run ended, so what it did here was not recorded. */
  | { kind: 'lost' };

/** One line for metrics: a job of `tenantId` came to an end here. */
export interface JobEvent {
  readonly job: string;
  readonly jobId: string;
  readonly tenantId: TenantId;
  readonly outcome: JobOutcome['kind'];
  /** 1 for the first run. */
  readonly attempt: number;
  readonly durationMs: number;
}

/** A job this process has claimed and nobody else may run, until it is settled or its heartbeat stops. */
export interface ClaimedJob {
  readonly name: string;
  readonly id: string;
  readonly tenantId: TenantId;
  readonly payload: unknown;
  /** Names the claim: a later one of the same job has a higher count, so an outdated run cannot settle it. */
  readonly retryCount: number;
  readonly retryLimit: number;
}
