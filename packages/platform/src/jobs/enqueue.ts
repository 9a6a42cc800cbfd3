import { randomUUID } from 'node:crypto';
import { afterCommit } from '../database/scoped-dialect.ts';
import type { TenantDb } from '../database/tenancy.ts';
import type { JobDefinition, JobPayload } from './define-job.ts';
import { encodePayload } from './encode-payload.ts';
import { announceOutboxRow } from './outbox-signal.ts';

/**
 * Asks for a job in the tenant's own transaction: it runs, at least once, if and only if that transaction commits. Its tenant
 * is the transaction's and cannot be chosen. Resolves to the job's id.
 */
export async function enqueue<Payload extends JobPayload>(
  db: TenantDb,
  job: JobDefinition<Payload>,
  payload: NoInfer<Payload>,
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('job_outbox')
    .values({ id, job: job.name, payload: encodePayload(job, payload) })
    .execute();
  afterCommit(announceOutboxRow);
  return id;
}
