import { type RawBuilder, sql } from 'kysely';
import { afterCommit } from '../database/scoped-dialect.ts';
import type { JobDefinition, JobPayload } from './define-job.ts';
import { announceOutboxRow } from './outbox-signal.ts';

/**
 * A statement that asks for a job for each row of `payloads`, a query with one column of JSON, to be run as a part of another one in a
 * tenant's transaction. Nobody checks those payloads before the job runs; call {@link announceJobs} where there may have been rows.
 */
export function insertJobs<Payload extends JobPayload>(job: JobDefinition<Payload>, payloads: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`insert into job_outbox (id, job, payload) select gen_random_uuid(), ${job.name}::text, asked.payload from (${payloads}) as asked (payload)`;
}

/** Has jobs that {@link insertJobs} asked for looked for once the transaction that is open now has committed. */
export function announceJobs(): void {
  afterCommit(announceOutboxRow);
}
