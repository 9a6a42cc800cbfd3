import { randomUUID } from 'node:crypto';
import type { TenantId } from '@parley/contract/ids';
import { sql } from 'kysely';
import { afterCommit } from '../database/scoped-dialect.ts';
import type { SystemDb } from '../database/tenancy.ts';
import type { JobDefinition, JobPayload } from './define-job.ts';
import { encodePayload } from './encode-payload.ts';
import { announceOutboxRow } from './outbox-signal.ts';

/** Asks for a job on a tenant's behalf from work that belongs to no tenant, such as a sweep. Everything else uses `enqueue`. */
export async function enqueueForTenant<Payload extends JobPayload>(
  db: SystemDb,
  tenantId: TenantId,
  job: JobDefinition<Payload>,
  payload: NoInfer<Payload>,
): Promise<string> {
  const id = randomUUID();
  const text = encodePayload(job, payload);
  await sql`insert into job_outbox (tenant_id, id, job, payload) values (${tenantId}, ${id}, ${job.name}, ${text})`.execute(db);
  afterCommit(announceOutboxRow);
  return id;
}
