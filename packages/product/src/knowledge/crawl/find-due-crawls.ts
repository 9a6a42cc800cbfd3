import type { Database } from '@parley/platform/database/tenancy';
import { enqueueForTenant } from '@parley/platform/jobs/enqueue-for-tenant';
import { crawlSiteJob } from '../knowledge.jobs.ts';
import { takeDueCrawls } from './crawls.store.ts';
import { forgetTurns } from './host-visits.store.ts';

const mostAtOnce = 500;
const forgetMs = 60 * 60_000;

/** Asks for the next part of each crawl, of all tenants, whose time has come: by its schedule, or because a page is to be tried again. */
export async function findDueCrawls({ database, now }: { database: Database; now: () => number }): Promise<void> {
  await database.asSystem('find crawls that are due', async (db) => {
    for (const { tenantId, sourceId } of await takeDueCrawls(db, new Date(now()), mostAtOnce)) {
      await enqueueForTenant(db, tenantId, crawlSiteJob, { sourceId });
    }
    await forgetTurns(db, new Date(now() - forgetMs));
  });
}
