import type { Database } from '@parley/platform/database/tenancy';
import { enqueueForTenant } from '@parley/platform/jobs/enqueue-for-tenant';
import { mendSourceJob } from '../knowledge.jobs.ts';
import { selectStuckSources } from './sources.store.ts';

const mostAtOnce = 500;
/** Longer than any step goes without telling how far it is. */
const patienceMs = 30 * 60_000;

/**
 * Finds sources of all tenants that nobody has worked on for long: uploads that broke off with their process, and ones whose job was
 * given up. Each is brought to an end by a job of its own.
 */
export async function findStuckSources({ database, now }: { database: Database; now: () => number }): Promise<void> {
  await database.asSystem('find sources nobody works on', async (db) => {
    for (const { tenantId, sourceId } of await selectStuckSources(db, new Date(now() - patienceMs), mostAtOnce)) {
      await enqueueForTenant(db, tenantId, mendSourceJob, { sourceId });
    }
  });
}
