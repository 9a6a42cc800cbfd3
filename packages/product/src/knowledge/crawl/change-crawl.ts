import type { ChangeCrawlBody } from '@parley/contract/crawl';
import { AppError } from '@parley/contract/errors';
import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { CrawlWithFigures } from './control-crawl.ts';
import { nextRunAt } from './crawl.ts';
import { lockCrawl, updateCrawl } from './crawls.store.ts';
import { findWithFigures } from './read-crawl.ts';

/** Changes how a site is crawled. It counts from the next page on; what was read is looked at anew with the next run. */
export function changeCrawl(scope: TenantScope, sourceId: SourceId, change: ChangeCrawlBody): Promise<CrawlWithFigures> {
  return scope.transaction(async (db) => {
    const crawl = await lockCrawl(db, sourceId);
    if (crawl === undefined) throw new AppError('not_found');
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const due = nextRunAt({ ...crawl, ...given });
    await updateCrawl(db, sourceId, { ...given, ...(crawl.state === 'finished' ? { wakeAt: due } : {}) });
    return findWithFigures(db, sourceId);
  });
}
