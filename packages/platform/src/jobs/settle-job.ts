import { AppError } from '@parley/contract/errors';
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { SystemDb } from '../database/tenancy.ts';
import { encodeEnvelope } from './envelope.ts';
import type { ClaimedJob, JobOutcome } from './job-event.ts';
import { queueInTransaction } from './queue-connection.ts';
import { queueSchema } from './queue-schema.ts';

/** Records what became of a claimed job and tells what it came to: `lost` when the claim was no longer ours. */
export async function settleJob(db: SystemDb, queue: PgBoss, job: ClaimedJob, outcome: JobOutcome): Promise<JobOutcome['kind']> {
  const options = { db: queueInTransaction(db) };
  const claim = { id: job.id, retryCount: job.retryCount };
  switch (outcome.kind) {
    case 'completed':
      return settled(await queue.complete(job.name, claim, null, options)) ? 'completed' : 'lost';
    case 'dropped':
      return settled(await queue.complete(job.name, claim, { dropped: true }, options)) ? 'dropped' : 'lost';
    case 'failed': {
      const kind = job.retryCount >= job.retryLimit ? 'dead' : 'failed';
      return settled(await queue.fail(job.name, claim, describeFailure(outcome.error), options)) ? kind : 'lost';
    }
    case 'dead':
      await endRetries(db, job);
      return settled(await queue.fail(job.name, claim, describeFailure(outcome.error), options)) ? 'dead' : 'lost';
    case 'postponed': {
      if (!settled(await queue.deleteJob(job.name, claim, options))) return 'lost';
      const again = { id: job.id, data: encodeEnvelope(job), startAfter: outcome.delaySeconds, group: { id: job.tenantId } };
      await queue.insert(job.name, [again], options);
      return 'postponed';
    }
    case 'lost':
      return 'lost';
  }
}

function settled(response: object): boolean {
  return 'affected' in response && response.affected === 1;
}

/** pg-boss retries a failed job for as long as it has retries left, so this one is left none. */
async function endRetries(db: SystemDb, job: ClaimedJob): Promise<void> {
  const table = sql.table(`${queueSchema}.job`);
  await sql`
    update ${table} set retry_limit = retry_count
    where name = ${job.name} and id = ${job.id} and state = 'active' and retry_count = ${job.retryCount}`.execute(db);
}

/** Only names and codes: a message may quote what a tenant wrote, and no policy guards the queue's tables. */
function describeFailure(error: unknown): { code: string; name: string } {
  return {
    code: error instanceof AppError ? error.code : 'internal',
    name: error instanceof Error ? error.name : 'unknown',
  };
}
