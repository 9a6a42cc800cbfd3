import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { SystemDb } from '../database/tenancy.ts';
import { queueInTransaction } from './queue-connection.ts';
import { queueSchema } from './queue-schema.ts';

/**
 * Gives back every claimed job of these names, to be run at once. Only for a process that knows to be the only one on its
 * database: whatever is claimed there was claimed by a process that has ended. A job that ended its process on every run is
 * dead once its retries are used up.
 */
export async function reclaimJobs(db: SystemDb, queue: PgBoss, jobs: readonly string[]): Promise<number> {
  const options = { db: queueInTransaction(db) };
  const { rows } = await sql<{ name: string; id: string }>`
    select name, id from ${sql.table(`${queueSchema}.job`)} where name = any(${jobs}::text[]) and state = 'active'`.execute(db);
  for (const { name, id } of rows) {
    await queue.fail(name, id, { code: 'internal', name: 'ProcessEnded' }, options);
    await queue.update(name, undefined, { id, startAfter: 0, ...options });
  }
  return rows.length;
}
