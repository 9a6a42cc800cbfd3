import { AppError } from '@parley/contract/errors';
import type { CrawlPageId, SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { crawlSiteJob } from '../knowledge.jobs.ts';
import { announceSources } from '../sources/announce-sources.ts';
import type { CrawlPage } from './crawl.ts';
import type { CrawlDeps } from './crawl-deps.ts';
import { findCrawlPage, updateCrawlPage } from './crawl-pages.store.ts';
import { lockCrawl, updateCrawl } from './crawls.store.ts';

/** Asks for one address again, also of a crawl that is stopped. One that is done is so again after it. */
export async function retryCrawlPage(
  scope: TenantScope,
  deps: Pick<CrawlDeps, 'events'>,
  { sourceId, pageId }: { sourceId: SourceId; pageId: CrawlPageId },
): Promise<CrawlPage> {
  const page = await scope.transaction(async (db) => {
    const crawl = await lockCrawl(db, sourceId);
    const known = crawl && (await findCrawlPage(db, sourceId, pageId));
    if (crawl === undefined || known === undefined) throw new AppError('not_found');
    await updateCrawlPage(db, sourceId, pageId, { outcome: 'queued', reason: null, attempts: 0, hops: 0, tryAt: null });
    if (crawl.state === 'finished') await updateCrawl(db, sourceId, { state: 'running', wakeAt: null });
    await enqueue(db, crawlSiteJob, crawl.state === 'stopped' ? { sourceId, pageId } : { sourceId });
    return { ...known, outcome: 'queued' as const, reason: null, attempts: 0, tryAt: null };
  });
  announceSources(deps.events, scope.tenantId, 'changed');
  return page;
}
