import { AppError } from '@parley/contract/errors';
import type { SourceId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { crawlSiteJob } from '../knowledge.jobs.ts';
import { announceSources } from '../sources/announce-sources.ts';
import { beginRun } from './begin-run.ts';
import { type Crawl, type CrawlFigures, nextRunAt } from './crawl.ts';
import type { CrawlDeps } from './crawl-deps.ts';
import { lockCrawl, updateCrawl } from './crawls.store.ts';
import { findWithFigures } from './read-crawl.ts';

export type CrawlControl = 'start' | 'stop' | 'resume';
export interface CrawlWithFigures {
  crawl: Crawl;
  figures: CrawlFigures;
}

/**
 * Starts a crawl anew, stops it, or lets it go on where it was stopped. Stopped is what it is from the next page on; what was read stays.
 * What it is already it stays, but one that is under way cannot be started.
 */
export async function controlCrawl(
  scope: TenantScope,
  deps: Pick<CrawlDeps, 'events' | 'now'>,
  { sourceId, control }: { sourceId: SourceId; control: CrawlControl },
): Promise<CrawlWithFigures> {
  const result = await scope.transaction(async (db) => {
    const crawl = await lockCrawl(db, sourceId);
    if (crawl === undefined) throw new AppError('not_found');
    await apply(db, crawl, control, new Date(deps.now()));
    return findWithFigures(db, sourceId);
  });
  announceSources(deps.events, scope.tenantId, 'changed');
  return result;
}

async function apply(db: TenantDb, crawl: Crawl, control: CrawlControl, now: Date): Promise<void> {
  const { sourceId, state } = crawl;
  if (control === 'start') {
    if (state === 'running') throw new AppError('in_use', { details: { state } });
    await beginRun(db, crawl, { run: crawl.run + 1, now });
  } else if (control === 'stop') {
    if (state === 'running') await updateCrawl(db, sourceId, { state: 'stopped', wakeAt: null });
  } else {
    if (state !== 'stopped') return;
    await updateCrawl(db, sourceId, { state: 'running', wakeAt: nextRunAt(crawl) });
  }
  // Whoever works on it notices by itself; where nobody does, somebody must say what the source is about.
  await enqueue(db, crawlSiteJob, { sourceId });
}
