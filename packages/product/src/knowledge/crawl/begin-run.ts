import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Crawl } from './crawl.ts';
import { insertCrawlPages, queueAllPages } from './crawl-pages.store.ts';
import { updateCrawl } from './crawls.store.ts';
import { readWebAddress } from './web-address.ts';

/** Begins to crawl a site, for the first time or anew: all it is known to have is asked for, and what is found on the way. */
export async function beginRun(db: TenantDb, crawl: Crawl, { run, now }: { run: number; now: Date }): Promise<void> {
  const { sourceId } = crawl;
  await queueAllPages(db, sourceId);
  const start = readWebAddress(crawl.url);
  if (start !== undefined) {
    const kind = crawl.scope === 'sitemap' && /\.(?:xml|txt)(?:\.gz)?$|sitemap/i.test(start.path) ? 'sitemap' : 'page';
    await insertCrawlPages(db, sourceId, [{ kind, url: start.url, key: start.key, depth: 0, foundOn: null, outcome: 'queued' }]);
  }
  await updateCrawl(db, sourceId, { run, state: 'running', startedAt: now, finishedAt: null, overflow: 0, worker: null, wakeAt: null });
}
