import type { ErrorCode } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import { sql } from 'kysely';
import type { Database } from '../database/tenancy.ts';
import { deadQueue, queueSchema } from './queue-schema.ts';

/** A job that failed for good and waits for somebody to look at it. What was thrown is in the log, under `originalId`. */
export interface DeadJob {
  readonly id: string;
  readonly job: string;
  readonly originalId: string;
  readonly tenantId: TenantId;
  readonly attempts: number;
  readonly code: ErrorCode;
  readonly enqueuedAt: Date;
  readonly diedAt: Date;
}

/** The dead jobs of all tenants, the latest first. Kept for 90 days. */
export async function listDeadJobs(database: Database, { limit = 100 }: { limit?: number } = {}): Promise<DeadJob[]> {
  return database.asSystem('list dead jobs', async (db) => {
    const { rows } = await sql<DeadJob>`
      select
        id, source_name as job, source_id as "originalId", data ->> 'tenantId' as "tenantId",
        source_retry_count + 1 as attempts, coalesce(source_output ->> 'code', 'internal') as code,
        source_created_on as "enqueuedAt", created_on as "diedAt"
      from ${sql.table(`${queueSchema}.job`)}
      where name = ${deadQueue} and state < 'active' and source_name is not null
      order by created_on desc, id
      limit ${limit}`.execute(db);
    return rows;
  });
}
