import type { CrawlPagesQuery } from '@parley/contract/crawl';
import { AppError } from '@parley/contract/errors';
import type { SourceId } from '@parley/contract/ids';
import type { Page } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import type { Crawl, CrawlFigures, CrawlPage } from './crawl.ts';
import { countLedger, selectCrawlPages } from './crawl-pages.store.ts';
import { findCrawl } from './crawls.store.ts';

/** Reads how a site is crawled and how far that is. */
export function getCrawl(scope: TenantScope, sourceId: SourceId): Promise<{ crawl: Crawl; figures: CrawlFigures }> {
  return scope.transaction((db) => findWithFigures(db, sourceId));
}

/** A crawl that must be there, with what its ledger holds. */
export async function findWithFigures(db: TenantDb, sourceId: SourceId): Promise<{ crawl: Crawl; figures: CrawlFigures }> {
  const crawl = await findCrawl(db, sourceId);
  if (crawl === undefined) throw new AppError('not_found');
  return { crawl, figures: await countLedger(db, sourceId) };
}

/** Lists the ledger of a crawl in the order in which addresses were met. */
export async function listCrawlPages(scope: TenantScope, sourceId: SourceId, query: CrawlPagesQuery): Promise<Page<CrawlPage>> {
  const after = readIdCursor('crawlPage', query.cursor);
  const pages = await scope.transaction(async (db) => {
    if ((await findCrawl(db, sourceId)) === undefined) throw new AppError('not_found');
    return selectCrawlPages(db, sourceId, { limit: query.limit + 1, after, outcome: query.outcome, coverage: query.coverage });
  });
  return toPage('crawlPage', pages, query.limit);
}
