import type { TenantId } from '@parley/contract/ids';
import type { PgBoss } from 'pg-boss';
import type { SystemDb } from '../database/tenancy.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import type { ClaimedJob, JobOutcome } from './job-event.ts';
import { queueInTransaction } from './queue-connection.ts';
import { settleJob } from './settle-job.ts';

/** How many jobs of a name there is room for. */
export interface JobRoom {
  readonly name: string;
  readonly room: number;
  readonly perTenant: number | undefined;
}

/** A claimed job that was settled before it ran, because of how its tenant stands. */
export interface TurnedAway {
  readonly job: ClaimedJob;
  readonly outcome: JobOutcome['kind'];
}

/** Claims waiting jobs for this process, in the caller's transaction. Those of suspended tenants are put off, those of closed ones dropped. */
export async function claimJobs(
  db: SystemDb,
  queue: PgBoss,
  rooms: readonly JobRoom[],
  suspendedDelaySeconds: number,
): Promise<{ claimed: ClaimedJob[]; turnedAway: TurnedAway[] }> {
  const found: ClaimedJob[] = [];
  for (const { name, room, perTenant } of rooms) {
    const fetched = await queue.fetch<Envelope>(name, {
      db: queueInTransaction(db),
      batchSize: room,
      includeMetadata: true,
      ...(perTenant === undefined ? {} : { groupConcurrency: perTenant }),
    });
    for (const job of fetched) {
      const envelope = readEnvelope(job.data);
      if (envelope !== undefined) found.push({ ...envelope, name, id: job.id, retryCount: job.retryCount, retryLimit: job.retryLimit });
      // Not put there by the relay, so it is nobody's job; left alone it would be fetched for ever.
      else await queue.cancel(name, { id: job.id, retryCount: job.retryCount }, { db: queueInTransaction(db) });
    }
  }
  const standing = await readStanding(db, new Set(found.map(({ tenantId }) => tenantId)));
  const claimed: ClaimedJob[] = [];
  const turnedAway: TurnedAway[] = [];
  for (const job of found) {
    const status = standing.get(job.tenantId) ?? 'closed';
    if (status === 'active') claimed.push(job);
    else {
      const outcome: JobOutcome = status === 'suspended' ? { kind: 'postponed', delaySeconds: suspendedDelaySeconds } : { kind: 'dropped' };
      turnedAway.push({ job, outcome: await settleJob(db, queue, job, outcome) });
    }
  }
  return { claimed, turnedAway };
}

async function readStanding(db: SystemDb, tenantIds: ReadonlySet<TenantId>): Promise<Map<TenantId, 'active' | 'suspended' | 'closed'>> {
  if (tenantIds.size === 0) return new Map();
  const rows = await db
    .selectFrom('tenants')
    .select(['id', 'status'])
    .where('id', 'in', [...tenantIds])
    .execute();
  return new Map(rows.map(({ id, status }) => [id, status]));
}
