import type { Database } from '@parley/platform/database/tenancy';
import { enqueueForTenant } from '@parley/platform/jobs/enqueue-for-tenant';
import { recheckDomainJob } from './domains.jobs.ts';
import { selectDueDomains } from './tenant-domains.store.ts';

/** How long a verified domain is believed without another look. */
export const recheckEveryMs = 24 * 3_600_000;

const batch = 500;

/** Asks for another look at every verified domain whose last one was a day ago; says how many. Run it every hour or so. */
export async function findDueDomains(deps: { database: Database; now: () => number }): Promise<number> {
  const before = new Date(deps.now() - recheckEveryMs);
  return deps.database.asSystem('find domains to look at again', async (db) => {
    const due = await selectDueDomains(db, before, batch);
    for (const { tenantId, id } of due) await enqueueForTenant(db, tenantId, recheckDomainJob, { domainId: id });
    return due.length;
  });
}
