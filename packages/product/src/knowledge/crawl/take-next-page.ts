import type { CrawlPageId, SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Crawl, CrawlPage } from './crawl.ts';
import { countRun, endQueuedPages, findCrawlPage, findNextPage, findNextTry, queueOrphans } from './crawl-pages.store.ts';
import { lockCrawl } from './crawls.store.ts';

/** What is to be done next on a crawl. */
export type NextStep =
  | { kind: 'page'; crawl: Crawl; page: CrawlPage; done: number; total: number }
  /** All that is left is to be tried again, not before then. */
  | { kind: 'later'; at: Date; done: number; total: number }
  | { kind: 'finished' }
  | { kind: 'stopped' }
  /** Somebody else works on it, or it is gone. */
  | { kind: 'relieved' };

/** Pages that may be asked for in vain before a crawl ends. */
const vainPerPage = 3;

/** Looks what is next, for a worker who took the crawl on. `pageId` is the one page to be fetched, whether the crawl is stopped or not. */
export function takeNextPage(
  scope: TenantScope,
  now: Date,
  { sourceId, worker, pageId }: { sourceId: SourceId; worker: string; pageId: CrawlPageId | undefined },
): Promise<NextStep> {
  return scope.transaction(async (db) => {
    const crawl = await lockCrawl(db, sourceId);
    if (crawl === undefined || crawl.worker !== worker) return { kind: 'relieved' };
    if (pageId === undefined && crawl.state !== 'running') return { kind: 'stopped' };
    const { all, waiting, taken, visited } = await countRun(db, sourceId, crawl.run);
    const step = (page: CrawlPage): NextStep => ({ kind: 'page', crawl, page, done: all - waiting, total: all });
    if (pageId !== undefined) {
      const page = await findCrawlPage(db, sourceId, pageId);
      return page?.outcome === 'queued' ? step(page) : { kind: 'stopped' };
    }
    if (taken >= crawl.maxPages || visited >= (vainPerPage + 1) * crawl.maxPages + 50) {
      await endQueuedPages(db, sourceId, 'max_pages', crawl.run);
    }
    let page = await findNextPage(db, sourceId, now);
    if (page !== undefined) return step(page);
    const at = await findNextTry(db, sourceId);
    if (at !== undefined) return { kind: 'later', at, done: all - waiting, total: all };
    if ((await queueOrphans(db, sourceId, crawl.run)) > 0) page = await findNextPage(db, sourceId, now);
    return page === undefined ? { kind: 'finished' } : step(page);
  });
}
