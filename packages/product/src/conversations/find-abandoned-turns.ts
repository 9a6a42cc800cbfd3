import type { Database } from '@parley/platform/database/tenancy';
import { enqueueForTenant } from '@parley/platform/jobs/enqueue-for-tenant';
import { closeAbandonedTurnJob } from './conversations.jobs.ts';
import { expireAllLeases, selectAbandonedTurns } from './turns.store.ts';

const mostAtOnce = 500;

/** Finds turns of all tenants whose process died and queues a job to close each. Returns how many it found. */
export async function findAbandonedTurns(database: Database): Promise<number> {
  return database.asSystem('find turns whose process died', async (db) => {
    const turns = await selectAbandonedTurns(db, mostAtOnce);
    for (const { tenantId, turnId } of turns) await enqueueForTenant(db, tenantId, closeAbandonedTurnJob, { turnId });
    return turns.length;
  });
}

/** Declares every running turn abandoned: for an installation whose only process has just begun. */
export function abandonAllTurns(database: Database): Promise<void> {
  return database.asSystem('declare the turns of a former process abandoned', expireAllLeases);
}
