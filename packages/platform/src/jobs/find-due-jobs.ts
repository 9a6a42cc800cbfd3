import { sql } from 'kysely';
import type { SystemDb } from '../database/tenancy.ts';
import { queueSchema } from './queue-schema.ts';

/** Tells in one round trip whether the outbox holds any of these jobs, and which of them wait in the queue to be run now. */
export async function findDueJobs(db: SystemDb, jobs: readonly string[]): Promise<{ inOutbox: boolean; due: readonly string[] }> {
  const { rows } = await sql<{ in_outbox: boolean; due: string[] }>`
    select
      exists (select from job_outbox where job = any(${jobs}::text[])) as in_outbox,
      array(
        select wanted.name from unnest(${jobs}::text[]) as wanted (name)
        where exists (
          select from ${sql.table(`${queueSchema}.job`)} as job
          where job.name = wanted.name and job.state < 'active' and not job.blocked and job.start_after <= now()
        )
      ) as due`.execute(db);
  return { inOutbox: rows[0]?.in_outbox === true, due: rows[0]?.due ?? [] };
}
