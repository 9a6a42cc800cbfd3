import type { TenantDb } from '@parley/platform/database/tenancy';
import type { WebFindings } from '../reading/reading-protocol.ts';
import type { Crawl, CrawlPage } from './crawl.ts';
import { countQueries, countSitemaps, insertCrawlPages, type NewCrawlPage } from './crawl-pages.store.ts';
import { updateCrawl } from './crawls.store.ts';
import { judgeAddress } from './judge-address.ts';
import { readWebAddress, type WebAddress } from './web-address.ts';

/** Addresses beyond the pages that are read: excluded ones, files, other sites. */
const sparePerPage = 4;
const spareAtLeast = 2_000;
const deepestSitemap = 3;
const mostSitemaps = 500;
/** Of addresses that differ in their query only so many are asked for: calendars and filters have no end. */
const mostQueriesOfPath = 200;

/** Writes down where a page leads, each address with what is to become of it, as far as the ledger has room. */
export async function writeLinks(
  db: TenantDb,
  crawl: Crawl,
  page: Pick<CrawlPage, 'url' | 'depth'>,
  findings: WebFindings,
  size: number,
): Promise<void> {
  if (crawl.scope !== 'site') return;
  const addresses = readAll([...findings.links, ...(findings.canonical === undefined ? [] : [findings.canonical])]);
  const queried = addresses.filter(({ key }) => key.includes('?'));
  const known = await countQueries(db, crawl.sourceId, [...new Set(queried.map(({ key }) => pathOf(key)))]);
  const rows = addresses.map((address): NewCrawlPage => {
    const row = toRow(crawl, address, page);
    if (row.outcome !== 'queued' || !address.key.includes('?')) return row;
    const path = pathOf(address.key);
    const count = (known.get(path) ?? 0) + 1;
    known.set(path, count);
    return count > mostQueriesOfPath ? { ...row, outcome: 'excluded', reason: 'trap' } : row;
  });
  await write(db, crawl, rows, size, findings.omitted);
}

/** Writes down what a sitemap lists. */
export async function writeSitemap(
  db: TenantDb,
  crawl: Crawl,
  page: Pick<CrawlPage, 'url' | 'depth'>,
  findings: WebFindings,
  size: number,
): Promise<void> {
  const rows = readAll(findings.pages).map(
    (address): NewCrawlPage => ({ ...toRow(crawl, address, { url: page.url, depth: 0 }), inSitemap: true }),
  );
  const room = page.depth >= deepestSitemap ? 0 : Math.max(0, mostSitemaps - (await countSitemaps(db, crawl.sourceId)));
  const sitemaps = readAll(findings.sitemaps).slice(0, room);
  await insertCrawlPages(
    db,
    crawl.sourceId,
    sitemaps.map((address) => toSitemapRow(address, page)),
  );
  await write(db, crawl, rows, size, findings.omitted + findings.sitemaps.length - sitemaps.length);
}

/** A sitemap as it is written down. */
export function toSitemapRow({ url, key }: WebAddress, from: Pick<CrawlPage, 'url' | 'depth'>): NewCrawlPage {
  return { kind: 'sitemap', url, key, depth: from.depth + 1, foundOn: from.url, outcome: 'queued' };
}

function toRow(crawl: Crawl, address: WebAddress, from: Pick<CrawlPage, 'url' | 'depth'>): NewCrawlPage {
  const row = { kind: 'page' as const, url: address.url, key: address.key, depth: from.depth + 1, foundOn: from.url };
  const refusal = judgeAddress(crawl, address);
  if (refusal !== undefined) return { ...row, ...refusal };
  return row.depth > crawl.maxDepth ? { ...row, outcome: 'limit', reason: 'max_depth' } : { ...row, outcome: 'queued' };
}

async function write(db: TenantDb, crawl: Crawl, rows: readonly NewCrawlPage[], size: number, omitted: number): Promise<void> {
  const room = Math.max(0, sparePerPage * crawl.maxPages + spareAtLeast - size);
  // What is to be read comes first where not all can be kept.
  const inOrder =
    rows.length <= room ? rows : [...rows].sort((one, other) => Number(other.outcome === 'queued') - Number(one.outcome === 'queued'));
  await insertCrawlPages(db, crawl.sourceId, inOrder.slice(0, room));
  const overflow = omitted + Math.max(0, rows.length - room);
  if (overflow > 0) await updateCrawl(db, crawl.sourceId, { overflow: crawl.overflow + overflow });
}

function readAll(urls: readonly string[]): WebAddress[] {
  return urls.map((url) => readWebAddress(url)).filter((address) => address !== undefined);
}

function pathOf(key: string): string {
  return key.slice(0, key.indexOf('?'));
}
