import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { compareDocumentsJob, indexSourceJob } from '../knowledge.jobs.ts';
import { announceSources } from '../sources/announce-sources.ts';
import { countContents, lockSource, updateSource } from '../sources/sources.store.ts';
import { type Crawl, nextRunAt } from './crawl.ts';
import type { CrawlDeps } from './crawl-deps.ts';
import { countRun, findFirstFailure } from './crawl-pages.store.ts';
import { lockCrawl, updateCrawl } from './crawls.store.ts';
import type { NextStep } from './take-next-page.ts';

type Ending = Exclude<NextStep, { kind: 'page' } | { kind: 'relieved' }>;

/** Lays a crawl down: it is done, was stopped, or has nothing to do before a certain time. */
export async function endWork(
  scope: TenantScope,
  deps: Pick<CrawlDeps, 'events' | 'now'>,
  { sourceId, worker }: { sourceId: Crawl['sourceId']; worker: string },
  ending: Ending,
): Promise<void> {
  await scope.transaction(async (db) => {
    const crawl = await lockCrawl(db, sourceId);
    if (crawl === undefined || crawl.worker !== worker) return;
    if (ending.kind === 'later') {
      await updateSource(db, sourceId, { progress: { done: ending.done, total: ending.total } });
      await enqueue(db, compareDocumentsJob, {});
      return updateCrawl(db, sourceId, { worker: null, wakeAt: ending.at });
    }
    if (ending.kind === 'finished') {
      const finished = { ...crawl, state: 'finished' as const, finishedAt: new Date(deps.now()) };
      await updateCrawl(db, sourceId, { state: 'finished', finishedAt: finished.finishedAt, worker: null, wakeAt: nextRunAt(finished) });
    } else await updateCrawl(db, sourceId, { worker: null, wakeAt: nextRunAt(crawl) });
    await settleSource(db, crawl, ending.kind === 'finished');
  });
  announceSources(deps.events, scope.tenantId, 'changed');
}

/** Says of the source what it came to: what was read is indexed, and one of which nothing was read has failed. */
async function settleSource(db: TenantDb, { sourceId, run, startedAt }: Crawl, finished: boolean): Promise<void> {
  if ((await lockSource(db, sourceId)) === undefined) return;
  const { ready, queued } = await countContents(db, sourceId);
  const first = ready + queued > 0 || !finished ? undefined : await findFirstFailure(db, sourceId);
  if (first !== undefined) {
    const { url, outcome, reason, status } = first;
    await updateSource(db, sourceId, { status: 'failed', failure: { code: 'site_unread', details: { url, outcome, reason, status } } });
    await enqueue(db, compareDocumentsJob, {});
    return;
  }
  // A site that could not be reached is as old as it was.
  const { held, taken } = await countRun(db, sourceId, run);
  const current = finished && taken > 0 && taken * 2 >= held;
  await updateSource(db, sourceId, { status: 'indexing', failure: null, ...(current ? { freshAt: startedAt } : {}) });
  await enqueue(db, indexSourceJob, { sourceId });
}
