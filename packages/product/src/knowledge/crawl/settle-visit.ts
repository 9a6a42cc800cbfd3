import { AppError } from '@parley/contract/errors';
import { formatId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { recordUsage } from '../../usage/public.ts';
import { confirmDocuments, deleteDocument } from '../sources/documents.store.ts';
import { replaceDocument } from '../sources/replace-document.ts';
import { countContents, lockSource } from '../sources/sources.store.ts';
import { type Crawl, type CrawlPage, missesUntilGone } from './crawl.ts';
import type { CrawlDeps } from './crawl-deps.ts';
import {
  type CrawlPageChange,
  deleteCrawlPage,
  endQueuedPages,
  findCrawlPageByKey,
  findSameText,
  insertCrawlPages,
  updateCrawlPage,
} from './crawl-pages.store.ts';
import { lockCrawl } from './crawls.store.ts';
import { isWanted, judgeAddress } from './judge-address.ts';
import { settleRedirect } from './settle-redirect.ts';
import type { Visit, Visited } from './visit-page.ts';
import { readWebAddress } from './web-address.ts';
import { toSitemapRow, writeLinks, writeSitemap } from './write-links.ts';

/** A page under way: what is written of it counts only while its worker is the one who works on the crawl. */
export interface PageInHand {
  readonly worker: string;
  readonly crawl: Crawl;
  readonly page: CrawlPage;
  /** Lines of the ledger. */
  readonly size: number;
  readonly startedAt: number;
  /** Sitemaps its host names. */
  readonly sitemaps: readonly string[];
}

type TextVisit = Extract<Visit, { kind: 'text' }>;

/** How often a page is asked for before it is given up, and how long each time to wait. */
const retryAfterMs = [30_000, 300_000] as const;

/**
 * Writes down what came of a visit: the page's text where it is new, where it leads, and what became of it, such that a crash at any
 * point loses and doubles nothing. Gives false when somebody else works on the crawl by now.
 */
export async function settleVisit(scope: TenantScope, deps: CrawlDeps, hand: PageInHand, visited: Visited): Promise<boolean> {
  const { visit } = visited;
  const stored = visit.kind === 'text' ? await keepText(scope, deps, hand, visit) : undefined;
  if (stored === 'relieved') return false;
  return inHand(scope, hand, async (db) => {
    const { crawl, page } = hand;
    const facts: CrawlPageChange = {
      status: visited.status,
      byteSize: visited.byteSize,
      run: crawl.run,
      reason: null,
      leadsTo: null,
      tryAt: null,
      attempts: page.attempts + 1,
      fetchedAt: new Date(deps.now()),
      durationMs: Math.max(0, Math.round(deps.now() - hand.startedAt)),
    };
    const settle = (change: CrawlPageChange): Promise<void> => updateCrawlPage(db, crawl.sourceId, page.id, { ...facts, ...change });
    if (visit.kind !== 'redirect' && visit.kind !== 'failed' && visit.kind !== 'missing') await findSitemaps(db, hand);
    if (visit.kind === 'text') return settleText(db, hand, visit, stored ?? { kind: 'kept', outcome: 'fetched' }, settle);
    if (visit.kind === 'redirect') return settleRedirect(db, { crawl, page, ...visit }, settle, () => dropText(db, hand));
    if (visit.kind === 'same') {
      await confirmText(db, hand, deps.now());
      return settle({ outcome: 'unchanged', misses: 0 });
    }
    if (visit.kind === 'sitemap') {
      await writeSitemap(db, crawl, page, visit.findings, hand.size);
      return settle({ outcome: 'fetched' });
    }
    if (visit.kind === 'missing') return settleMissing(db, hand, visit.forGood, settle);
    if (visit.kind === 'failed') return settleFailure(hand, visit, deps.now(), settle);
    if (visit.findings !== undefined) await writeLinks(db, crawl, page, visit.findings, hand.size);
    if (visit.kind === 'noindex') {
      await dropText(db, hand);
      return settle({ outcome: 'robots', reason: 'noindex', held: false });
    }
    return settleUnlike(db, hand, { outcome: visit.outcome, reason: visit.reason }, settle);
  });
}

/** Does the work in a transaction, unless the page is in somebody else's hands by now. */
export function inHand(
  scope: TenantScope,
  { worker, crawl }: Pick<PageInHand, 'worker' | 'crawl'>,
  work: (db: TenantDb) => Promise<void>,
): Promise<boolean> {
  return scope.transaction(async (db) => {
    if ((await lockCrawl(db, crawl.sourceId))?.worker !== worker) return false;
    await work(db);
    return true;
  });
}

/** Takes away what a page said before. Questions are not answered from it any more. */
export async function dropText(db: TenantDb, { crawl: { sourceId }, page }: Pick<PageInHand, 'crawl' | 'page'>): Promise<void> {
  if (!page.held) return;
  await lockSource(db, sourceId);
  await deleteDocument(db, sourceId, { externalId: formatId('crawlPage', page.id) });
  await countContents(db, sourceId);
  await updateCrawlPage(db, sourceId, page.id, { held: false, contentHash: null, etag: null, lastModified: null });
}

/** Writes down the sitemaps of a site when its first page was reached: those its robots.txt names, else the one that is usual. */
async function findSitemaps(db: TenantDb, { crawl, page, sitemaps }: PageInHand): Promise<void> {
  if (crawl.scope === 'page' || page.kind !== 'page' || page.foundOn !== null) return;
  const named = sitemaps.map((url) => readWebAddress(url, page.url)).filter((address) => address !== undefined);
  const guess = readWebAddress('/sitemap.xml', page.url);
  const addresses = named.length > 0 || guess === undefined ? named : [guess];
  await insertCrawlPages(
    db,
    crawl.sourceId,
    addresses.map((address) => ({
      ...toSitemapRow(address, page),
      foundOn: named.length > 0 ? new URL('/robots.txt', page.url).href : null,
    })),
  );
}

type Kept =
  | { kind: 'kept'; outcome: 'fetched' | 'unchanged' }
  | { kind: 'duplicate'; reason: 'canonical' | 'content'; of: string }
  | { kind: 'unwanted' }
  | { kind: 'full'; what: string };

/** Decides whether a page's text is kept, and keeps it. */
async function keepText(scope: TenantScope, deps: CrawlDeps, hand: PageInHand, visit: TextVisit): Promise<Kept | 'relieved'> {
  const { crawl, page } = hand;
  const judged = await scope.transaction(async (db): Promise<Kept | 'relieved' | undefined> => {
    if ((await lockCrawl(db, crawl.sourceId))?.worker !== hand.worker) return 'relieved';
    if (!isWanted(crawl, readWebAddress(page.url)?.path ?? '')) return { kind: 'unwanted' };
    const canonical = await findCanonical(db, hand, visit);
    if (canonical !== undefined) return { kind: 'duplicate', reason: 'canonical', of: canonical };
    if (page.held && page.contentHash?.equals(visit.contentHash) === true) {
      await confirmText(db, hand, deps.now());
      return { kind: 'kept', outcome: 'unchanged' };
    }
    const same = await findSameText(db, crawl.sourceId, visit.contentHash, page.id);
    return same === undefined ? undefined : { kind: 'duplicate', reason: 'content', of: same };
  });
  if (judged !== undefined) return judged;
  try {
    await replaceDocument(scope, deps, {
      sourceId: crawl.sourceId,
      kinds: ['site'],
      externalId: formatId('crawlPage', page.id),
      bytes: visit.bytes,
      contentType: undefined,
      title: visit.document.title,
      url: page.url,
      read: visit.document,
      status: 'reading',
      freshAt: new Date(deps.now()),
    });
    return { kind: 'kept', outcome: 'fetched' };
  } catch (error) {
    if (error instanceof AppError && error.code === 'plan_limit_reached') return { kind: 'full', what: String(error.details?.['what']) };
    if (error instanceof AppError && error.code === 'not_found') return 'relieved';
    throw error;
  }
}

/** A page that says what it said is as current as one that is new. */
function confirmText(db: TenantDb, { crawl: { sourceId }, page }: PageInHand, now: number): Promise<void> {
  return confirmDocuments(db, sourceId, [formatId('crawlPage', page.id)], new Date(now));
}

/** The address a page gives as its own, when that is another one that is, or will be, read. */
async function findCanonical(db: TenantDb, { crawl, page }: PageInHand, { findings }: TextVisit): Promise<string | undefined> {
  if (page.own || crawl.scope === 'page' || findings.canonical === undefined) return undefined;
  const address = readWebAddress(findings.canonical);
  if (address === undefined || address.key === page.key || judgeAddress(crawl, address) !== undefined) return undefined;
  const known = await findCrawlPageByKey(db, crawl.sourceId, address.key);
  if (known === undefined) return crawl.scope === 'site' && page.depth <= crawl.maxDepth ? address.url : undefined;
  return known.outcome === 'queued' || known.outcome === 'fetched' || known.outcome === 'unchanged' ? known.url : undefined;
}

async function settleText(
  db: TenantDb,
  hand: PageInHand,
  visit: TextVisit,
  kept: Kept,
  settle: (change: CrawlPageChange) => Promise<void>,
): Promise<void> {
  const { crawl, page } = hand;
  const { document, contentHash, etag, lastModified, findings } = visit;
  const text = { title: document.title, misses: 0 };
  await recordUsage(db, [
    {
      idempotencyKey: `page:${page.id}:${crawl.run}:${page.attempts}`,
      kind: 'page.crawled',
      botId: null,
      conversationId: null,
      turnId: null,
      provider: null,
      model: null,
      inputTokens: null,
      outputTokens: null,
      costUsd: null,
    },
  ]);
  // What is the same as another page leads where that one leads: a calendar without events ends here.
  const leadsOn = kept.kind !== 'duplicate' || kept.reason === 'canonical';
  if (leadsOn)
    await writeLinks(db, crawl, { url: page.url, depth: kept.kind === 'duplicate' ? page.depth - 1 : page.depth }, findings, hand.size);
  if (kept.kind === 'kept') return settle({ ...text, outcome: kept.outcome, held: true, contentHash, etag, lastModified });
  if (kept.kind === 'full') {
    await settle({ ...text, outcome: 'limit', reason: `plan_${kept.what}` });
    return endQueuedPages(db, crawl.sourceId, `plan_${kept.what}`, crawl.run);
  }
  if (kept.kind === 'duplicate' && kept.reason === 'content')
    return settleUnlike(db, hand, { ...text, outcome: 'duplicate', reason: kept.reason, leadsTo: kept.of }, settle);
  await dropText(db, hand);
  if (kept.kind === 'unwanted') return settle({ ...text, outcome: 'excluded', reason: 'pattern', held: false });
  return settle({ ...text, outcome: 'duplicate', reason: kept.reason, leadsTo: kept.of, held: false });
}

/** A page that was read before, and now is empty or says what another says: that may be a site at repair, so once what it said stays. */
async function settleUnlike(
  db: TenantDb,
  hand: PageInHand,
  change: CrawlPageChange,
  settle: (change: CrawlPageChange) => Promise<void>,
): Promise<void> {
  const misses = hand.page.misses + 1;
  if (hand.page.held && misses < missesUntilGone) return settle({ ...change, misses });
  await dropText(db, hand);
  return settle({ ...change, misses, held: false });
}

async function settleMissing(
  db: TenantDb,
  hand: PageInHand,
  forGood: boolean,
  settle: (change: CrawlPageChange) => Promise<void>,
): Promise<void> {
  const { crawl, page } = hand;
  // Nobody named this sitemap: it was only looked for.
  if (page.kind === 'sitemap' && page.foundOn === null && page.depth > 0) return deleteCrawlPage(db, crawl.sourceId, page.id);
  const misses = page.misses + 1;
  if (!forGood && (!page.held || misses < missesUntilGone)) return settle({ outcome: 'error', reason: 'not_found', misses });
  await dropText(db, hand);
  return settle({ outcome: 'gone', reason: 'not_found', misses, held: false });
}

function settleFailure(
  { page }: PageInHand,
  visit: Extract<Visit, { kind: 'failed' }>,
  now: number,
  settle: (change: CrawlPageChange) => Promise<void>,
) {
  const pause = retryAfterMs[page.attempts];
  if (!visit.again || pause === undefined) {
    // Where nobody can say what is allowed, nothing is (RFC 9309 §2.3.1.4).
    return settle({ outcome: visit.reason === 'robots_unreachable' ? 'robots' : 'error', reason: visit.reason });
  }
  return settle({ outcome: 'queued', reason: visit.reason, tryAt: new Date(now + Math.max(pause, visit.retryAfterMs ?? 0)) });
}
