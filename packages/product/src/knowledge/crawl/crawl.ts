import type { CrawlOutcome, CrawlPageResponse, CrawlResponse, CrawlSchedule, CrawlScope, CrawlState } from '@parley/contract/crawl';
import { type CrawlPageId, formatId, type SourceId } from '@parley/contract/ids';

/** How a site is crawled, and how far that is. */
export interface Crawl {
  sourceId: SourceId;
  url: string;
  scope: CrawlScope;
  maxDepth: number;
  maxPages: number;
  include: readonly string[];
  exclude: readonly string[];
  schedule: CrawlSchedule;
  hosts: readonly string[];
  state: CrawlState;
  run: number;
  overflow: number;
  startedAt: Date;
  finishedAt: Date | null;
}

/** One line of the ledger: an address and what became of it. */
export interface CrawlPage {
  id: CrawlPageId;
  kind: 'page' | 'sitemap';
  url: string;
  key: string;
  depth: number;
  foundOn: string | null;
  inSitemap: boolean;
  outcome: CrawlOutcome;
  reason: string | null;
  status: number | null;
  leadsTo: string | null;
  title: string | null;
  byteSize: number | null;
  contentHash: Buffer | null;
  etag: string | null;
  lastModified: string | null;
  held: boolean;
  own: boolean;
  misses: number;
  attempts: number;
  hops: number;
  tryAt: Date | null;
  fetchedAt: Date | null;
  durationMs: number | null;
}

/** What the ledger holds, counted. */
export interface CrawlFigures {
  counts: Record<CrawlOutcome, number>;
  held: number;
  coverage: { listed: number; reached: number; missed: number; unlisted: number } | null;
}

/** A page that was read, and so often in a row is not there, or not itself, is no more. */
export const missesUntilGone = 2;

const dayMs = 24 * 60 * 60_000;
const everyDays: Readonly<Record<Exclude<CrawlSchedule, 'never'>, number>> = { daily: 1, weekly: 7, monthly: 30 };

/** When a site that was crawled is crawled anew; null when nobody asked for that, or it is not done yet. */
export function nextRunAt({ schedule, state, finishedAt }: Pick<Crawl, 'schedule' | 'state' | 'finishedAt'>): Date | null {
  if (schedule === 'never' || state !== 'finished' || finishedAt === null) return null;
  return new Date(finishedAt.getTime() + everyDays[schedule] * dayMs);
}

export function toCrawlResponse(crawl: Crawl, figures: CrawlFigures): CrawlResponse {
  return {
    ...crawl,
    ...figures,
    sourceId: formatId('source', crawl.sourceId),
    include: [...crawl.include],
    exclude: [...crawl.exclude],
    hosts: [...crawl.hosts],
    startedAt: crawl.startedAt.toISOString(),
    finishedAt: crawl.finishedAt?.toISOString() ?? null,
    nextRunAt: nextRunAt(crawl)?.toISOString() ?? null,
  };
}

export function toCrawlPageResponse(page: CrawlPage): CrawlPageResponse {
  return {
    ...page,
    id: formatId('crawlPage', page.id),
    tryAt: page.tryAt?.toISOString() ?? null,
    fetchedAt: page.fetchedAt?.toISOString() ?? null,
  };
}
