import type { TenantScope } from '@parley/platform/database/tenancy';
import { defineJob } from '@parley/platform/jobs/define-job';
import { sql } from 'kysely';
import { z } from 'zod';

/** A job that leaves one row per finished run in `test_runs`, so that lost and doubled runs can be counted. */
export const recordRunJob = defineJob('test.record-run', z.object({ n: z.number() }), {
  backoff: 'fixed',
  retryDelaySeconds: 0,
  retryLimit: 20,
});

/** Makes the table that {@link recordRun} writes; run it as an administrator. */
export const createRunsTable = 'create table test_runs (n integer not null); grant insert on test_runs to parley_tenant';

export async function recordRun(scope: TenantScope, n: number): Promise<void> {
  await scope.transaction((db) => sql`insert into test_runs (n) values (${n})`.execute(db));
}
