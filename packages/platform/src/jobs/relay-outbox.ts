import type { TenantId } from '@parley/contract/ids';
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { SystemDb } from '../database/tenancy.ts';
import type { JobDefinition } from './define-job.ts';
import { encodeEnvelope } from './envelope.ts';
import { queueInTransaction } from './queue-connection.ts';

interface OutboxRow {
  tenant_id: TenantId;
  id: string;
  job: string;
  payload: unknown;
}

/** Relays take turns over all processes; waiting is cheaper than finding every row locked by another one. */
const lockKey = 7_205_759_403_793;
const batchSize = 500;

/**
 * Moves waiting outbox rows of these jobs into the queue. Taking a row out and putting it in are one transaction, the
 * caller's, so whenever a process is killed each row is in exactly one of the two. `more` tells that rows may be left.
 */
export async function relayOutbox(
  db: SystemDb,
  queue: PgBoss,
  jobs: readonly Pick<JobDefinition, 'name' | 'options'>[],
): Promise<{ moved: ReadonlySet<string>; more: boolean }> {
  const delays = new Map(jobs.map(({ name, options }) => [name, options.delaySeconds]));
  await sql`select pg_advisory_xact_lock(${lockKey})`.execute(db);
  const { rows } = await sql<OutboxRow>`
    with oldest as (
      select tenant_id, id from job_outbox where job = any(${[...delays.keys()]}::text[]) order by created_at, id limit ${batchSize}
    )
    delete from job_outbox using oldest where job_outbox.tenant_id = oldest.tenant_id and job_outbox.id = oldest.id
    returning job_outbox.tenant_id, job_outbox.id, job_outbox.job, job_outbox.payload`.execute(db);
  const byJob = Map.groupBy(rows, ({ job }) => job);
  for (const [name, found] of byJob) {
    const jobsOfName = found.map((row) => ({
      id: row.id,
      data: encodeEnvelope({ tenantId: row.tenant_id, payload: row.payload }),
      group: { id: row.tenant_id },
      startAfter: delays.get(name) ?? 0,
    }));
    await queue.insert(name, jobsOfName, { db: queueInTransaction(db) });
  }
  return { moved: new Set(byJob.keys()), more: rows.length === batchSize };
}
