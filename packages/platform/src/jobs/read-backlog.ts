import { sql } from 'kysely';
import type { Database } from '../database/tenancy.ts';
import { deadQueue, queueSchema } from './queue-schema.ts';

export interface Backlog {
  /** Dead jobs that wait for somebody to look at them. */
  readonly dead: number;
  /** Names of jobs that have been in the outbox for over a minute: no running process knows them. */
  readonly unclaimed: readonly string[];
}

/** What an operator should know of the jobs that nothing will move by itself. */
export async function readBacklog(database: Database): Promise<Backlog> {
  return database.asSystem('read the backlog of jobs', async (db) => {
    const { rows } = await sql<{ dead: number; unclaimed: string[] }>`
      select
        (select count(*)::int from ${sql.table(`${queueSchema}.job`)} where name = ${deadQueue} and state < 'active') as dead,
        array(select distinct job from job_outbox where created_at < now() - interval '1 minute' order by job) as unclaimed`.execute(db);
    return { dead: rows[0]?.dead ?? 0, unclaimed: rows[0]?.unclaimed ?? [] };
  });
}
