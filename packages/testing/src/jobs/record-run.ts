import { randomBytes } from 'node:crypto';
import { newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { defineJob } from '@parley/platform/jobs/define-job';
import { z } from 'zod';

/** A job whose runs can be counted afterwards, lost ones and doubled ones included. */
export const recordRunJob = defineJob('test.record-run', z.object({ n: z.number() }), {
  backoff: 'fixed',
  retryDelaySeconds: 0,
  retryLimit: 20,
});

/** Leaves a row for this run, whoever else has run the same job: an API key by the name of `n`, which nothing else makes here. */
export async function recordRun(scope: TenantScope, n: number): Promise<void> {
  await scope.transaction((db) =>
    db
      .insertInto('api_keys')
      .values({ id: newId('apiKey'), name: String(n), secret_hash: randomBytes(32), permissions: [] })
      .execute(),
  );
}
