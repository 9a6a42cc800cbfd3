import { randomUUID } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { CrawlPageId, SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { crawlSiteJob } from '../knowledge.jobs.ts';
import { announceSources } from '../sources/announce-sources.ts';
import { createProgress } from '../sources/report-progress.ts';
import { updateSource } from '../sources/sources.store.ts';
import { beginRun } from './begin-run.ts';
import { nextRunAt } from './crawl.ts';
import type { CrawlDeps } from './crawl-deps.ts';
import { areSitemapsRead, updateCrawlPage } from './crawl-pages.store.ts';
import { lockCrawl, updateCrawl } from './crawls.store.ts';
import { endWork } from './end-work.ts';
import { pauseHost, takeHostTurn } from './host-turns.ts';
import { judgeAddress } from './judge-address.ts';
import { readRobots, type SiteRobots } from './read-robots.ts';
import { dropText, inHand, type PageInHand, settleVisit } from './settle-visit.ts';
import { takeNextPage } from './take-next-page.ts';
import { type Visit, visitPage } from './visit-page.ts';
import { readWebAddress } from './web-address.ts';

/** After so long others get their turn. */
const sliceMs = 30_000;
/** A longer wait is not waited for here. */
const longestWaitMs = 10_000;
/** When a crawl is looked at again in any case, should its worker die without a trace. */
const deadMs = 15 * 60_000;
/** How long a host is left alone that says it is asked too much, and not for how long. */
const usualPauseMs = 30_000;

interface Work {
  readonly scope: TenantScope;
  readonly deps: CrawlDeps;
  readonly sourceId: SourceId;
  readonly worker: string;
  readonly robots: Map<string, Promise<SiteRobots | { failed: Visit }>>;
  readonly signal: AbortSignal | undefined;
}

/**
 * Fetches pages of a site one by one, each only after it was looked up what the site allows, and writes down what became of each. It
 * may be killed at any moment and run any number of times, also at once: whoever came last goes on, and the others leave off.
 */
export async function crawlSite(
  scope: TenantScope,
  deps: CrawlDeps,
  { sourceId, pageId }: { sourceId: SourceId; pageId?: CrawlPageId | undefined },
  signal?: AbortSignal,
): Promise<void> {
  const work: Work = { scope, deps, sourceId, worker: randomUUID(), robots: new Map(), signal };
  if (!(await takeOn(work, pageId !== undefined))) return;
  announceSources(deps.events, scope.tenantId, 'changed');
  const progress = createProgress(scope, deps.events, sourceId);
  const until = deps.now() + sliceMs;
  for (;;) {
    signal?.throwIfAborted();
    const step = await takeNextPage(scope, new Date(deps.now()), { sourceId, worker: work.worker, pageId });
    if (step.kind === 'relieved') return;
    if (step.kind !== 'page') {
      await progress.settle();
      return endWork(scope, deps, work, step);
    }
    if (deps.now() >= until) return layDown(work, undefined);
    progress.report(step.done, step.total);
    const went = await handlePage(work, { crawl: step.crawl, page: step.page, size: step.total });
    if (went === 'relieved') return;
    if (went instanceof Date) return layDown(work, went);
  }
}

/** Takes a crawl on, and begins it anew when its schedule asks for that; false when there is nothing to do. */
function takeOn({ scope, deps, sourceId, worker }: Work, onePage: boolean): Promise<boolean> {
  return scope.transaction(async (db) => {
    const crawl = await lockCrawl(db, sourceId);
    if (crawl === undefined) return false;
    const now = new Date(deps.now());
    const due = nextRunAt(crawl);
    if (due !== null && due <= now) await beginRun(db, crawl, { run: crawl.run + 1, now });
    else if (crawl.state !== 'running' && !onePage) {
      await updateCrawl(db, sourceId, { wakeAt: due });
      return false;
    }
    await updateCrawl(db, sourceId, { worker, wakeAt: new Date(now.getTime() + deadMs) });
    await updateSource(db, sourceId, { status: 'reading', failure: null });
    return true;
  });
}

/** Leaves a crawl to whoever comes next: at once, or at a time. */
async function layDown({ scope, sourceId, worker }: Work, at: Date | undefined): Promise<void> {
  await scope.transaction(async (db) => {
    if ((await lockCrawl(db, sourceId))?.worker !== worker) return;
    if (at !== undefined) return updateCrawl(db, sourceId, { worker: null, wakeAt: at });
    await updateCrawl(db, sourceId, { worker: null });
    await enqueue(db, crawlSiteJob, { sourceId });
  });
}

/** Does what is to be done about one address. Gives a time when its host wants to be left alone for longer. */
async function handlePage(work: Work, next: Pick<PageInHand, 'crawl' | 'page' | 'size'>): Promise<'done' | 'relieved' | Date> {
  const { scope, deps, signal } = work;
  const { page, crawl } = next;
  const hand = { ...next, worker: work.worker, sitemaps: [] as readonly string[], startedAt: deps.now() };
  const refuse = async (outcome: 'excluded' | 'not_html' | 'robots', reason: string): Promise<'done' | 'relieved'> =>
    (await inHand(scope, hand, async (db) => {
      await dropText(db, hand);
      await updateCrawlPage(db, crawl.sourceId, page.id, { outcome, reason, run: crawl.run, held: false, tryAt: null });
    }))
      ? 'done'
      : 'relieved';
  if (await isUnlisted(work, next)) return refuse('excluded', 'unlisted');
  const settle = async (visit: Visit): Promise<'done' | 'relieved'> =>
    (await settleVisit(scope, deps, hand, { visit, status: null, byteSize: null })) ? 'done' : 'relieved';
  const address = readWebAddress(page.url);
  const url = URL.parse(page.url);
  // Somebody's password is not sent, and not even the host's robots.txt asked for because of it.
  if (address === undefined || url === null || url.username !== '' || url.password !== '')
    return settle({ kind: 'failed', reason: 'address_not_allowed', again: false, retryAfterMs: undefined });
  // Where it began is asked for in any case: it is where the links are.
  const refusal = page.kind === 'sitemap' || page.foundOn === null ? undefined : judgeAddress(crawl, address);
  if (refusal !== undefined) return refuse(refusal.outcome, refusal.reason);

  const { host } = url;
  const rules = await robotsOf(work, page.url);
  if ('failed' in rules) return settle(rules.failed);
  if (page.kind === 'page' && !rules.allows(page.url)) return refuse('robots', 'disallowed');
  const waitMs = await takeHostTurn(deps, host, Math.max(deps.manners.pauseMs, rules.delayMs));
  if (waitMs > longestWaitMs) return new Date(deps.now() + waitMs);
  await deps.wait(waitMs, signal);
  hand.startedAt = deps.now();
  hand.sitemaps = rules.sitemaps;
  const visited = await visitPage({ fetch: deps.fetch, userAgent: deps.manners.userAgent, now: deps.now }, page, signal);
  const { visit, status } = visited;
  if (visit.kind === 'failed' && (status === 429 || status === 503)) await pauseHost(deps, host, visit.retryAfterMs ?? usualPauseMs);
  return (await settleVisit(scope, deps, hand, visited)) ? 'done' : 'relieved';
}

/** Whether only what sitemaps list is to be read, and none of them lists this page any more. */
async function isUnlisted({ scope }: Work, { crawl, page }: Pick<PageInHand, 'crawl' | 'page'>): Promise<boolean> {
  if (crawl.scope !== 'sitemap' || page.kind !== 'page' || page.inSitemap || page.foundOn === null) return false;
  return scope.transaction((db) => areSitemapsRead(db, crawl.sourceId));
}

/** What a host allows, asked once for as long as this worker is at it. */
function robotsOf({ deps, robots, signal }: Work, url: string): Promise<SiteRobots | { failed: Visit }> {
  const { origin, hostname } = new URL(url);
  const known = robots.get(origin);
  if (known !== undefined) return known;
  const asked = readRobots(deps.fetch, origin, deps.manners.userAgent, signal).catch((error: unknown) => {
    if (signal?.aborted === true || !(error instanceof AppError)) throw error;
    const failed = (reason: string, again: boolean) => ({ failed: { kind: 'failed' as const, reason, again, retryAfterMs: undefined } });
    // A host that may not be reached at all says so of itself; one that leads elsewhere says nothing of what it allows.
    if (error.code === 'address_not_allowed' && error.details?.['host'] === hostname.replace(/^\[(.*)\]$/, '$1'))
      return failed(error.code, false);
    if (error.code === 'fetch_failed' && error.details?.['status'] === undefined) return failed(error.code, true);
    if (error.code === 'fetch_timeout') return failed(error.code, true);
    return failed('robots_unreachable', error.code !== 'address_not_allowed');
  });
  robots.set(origin, asked);
  return asked;
}
