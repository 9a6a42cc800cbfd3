import { AppError } from '@parley/contract/errors';
import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import type { Log } from '@parley/platform/telemetry/log-port';
import { compareDocumentsJob } from '../knowledge.jobs.ts';
import { updateSource } from './sources.store.ts';

/** Writes down why a source could not be taken in. What nobody foresaw is logged and shown as `internal`. */
export async function failSource(scope: TenantScope, log: Pick<Log, 'error'>, sourceId: SourceId, error: unknown): Promise<void> {
  const known = error instanceof AppError;
  if (!known) log.error({ err: error, sourceId }, 'a source could not be taken in');
  const failure = { code: known ? error.code : 'internal', details: known ? { ...error.details } : {} };
  await scope.transaction(async (db) => {
    await updateSource(db, sourceId, { status: 'failed', failure });
    // What was taken in beside it may wait for it.
    await enqueue(db, compareDocumentsJob, {});
  });
}
