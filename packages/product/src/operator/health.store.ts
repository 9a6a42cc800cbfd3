import type { SystemDb } from '@parley/platform/database/tenancy';
import { deadQueue, queueSchema } from '@parley/platform/jobs/queue-schema';
import { sql } from 'kysely';

export async function readDatabaseFacts(db: SystemDb): Promise<{ version: string; bytes: number }> {
  const { rows } = await sql<{ version: string; bytes: string }>`
    select current_setting('server_version') as version, pg_database_size(current_database())::text as bytes`.execute(db);
  return { version: rows[0]?.version ?? '', bytes: Number(rows[0]?.bytes ?? 0) };
}

export async function readMigrations(db: SystemDb): Promise<{ applied: number; latest: string | null; latestAt: Date | null }> {
  const { rows } = await sql<{ applied: number; latest: string | null; latestAt: Date | null }>`
    select count(*)::int as applied, max(name) as latest, max(applied_at) as "latestAt" from schema_migrations`.execute(db);
  return rows[0] ?? { applied: 0, latest: null, latestAt: null };
}

/** Every queue that exists, by name of its job; a dead job counts for the job it was. */
export async function countJobs(db: SystemDb): Promise<{ job: string; waiting: number; running: number; dead: number }[]> {
  const { rows } = await sql<{ job: string; waiting: number; running: number; dead: number }>`
    select q.name as job,
      (count(j.id) filter (where j.name = q.name and j.state < 'active'))::int as waiting,
      (count(j.id) filter (where j.name = q.name and j.state = 'active'))::int as running,
      (count(j.id) filter (where j.name = ${deadQueue}))::int as dead
    from ${sql.table(`${queueSchema}.queue`)} q
    left join ${sql.table(`${queueSchema}.job`)} j
      on (j.name = q.name and j.state <= 'active') or (j.name = ${deadQueue} and j.source_name = q.name and j.state < 'active')
    where q.name <> ${deadQueue}
    group by q.name
    order by q.name`.execute(db);
  return rows;
}

export async function countMails(db: SystemDb): Promise<{ queued: number; failed: number; oldestQueuedAt: Date | null }> {
  const { rows } = await sql<{ queued: number; failed: number; oldestQueuedAt: Date | null }>`
    select (count(*) filter (where status = 'queued'))::int as queued, (count(*) filter (where status = 'failed'))::int as failed,
      min(created_at) filter (where status = 'queued') as "oldestQueuedAt"
    from mails where status in ('queued', 'failed')`.execute(db);
  return rows[0] ?? { queued: 0, failed: 0, oldestQueuedAt: null };
}
