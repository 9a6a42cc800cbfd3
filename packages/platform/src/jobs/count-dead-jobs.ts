import { sql } from 'kysely';
import type { Database } from '../database/tenancy.ts';
import { deadQueue, queueSchema } from './queue-schema.ts';

/** How many dead jobs wait for somebody. */
export async function countDeadJobs(database: Database): Promise<number> {
  return database.asSystem('count dead jobs', async (db) => {
    const { rows } = await sql<{ count: string }>`
      select count(*) from ${sql.table(`${queueSchema}.job`)} where name = ${deadQueue} and state < 'active'`.execute(db);
    return Number(rows[0]?.count ?? 0);
  });
}
