import type { TenantDb } from '@parley/platform/database/tenancy';
import { type Crawl, type CrawlPage, missesUntilGone } from './crawl.ts';
import { type CrawlPageChange, findCrawlPageByKey, insertCrawlPages } from './crawl-pages.store.ts';
import { updateCrawl } from './crawls.store.ts';
import { judgeAddress } from './judge-address.ts';
import { readWebAddress, type WebAddress } from './web-address.ts';

const mostHops = 5;

/**
 * Settles a page that leads elsewhere. Where it leads is a line of the ledger of its own, asked for like any other; only one that
 * differs in nothing but its scheme, `www.` or a slash is asked for in place of it. Where the first page leads counts as the site.
 * What was read stays where a page only leads away for now, and where it moved it is answered from until the new address was read.
 */
export async function settleRedirect(
  db: TenantDb,
  { crawl, page, location, forGood }: { crawl: Crawl; page: CrawlPage; location: string; forGood: boolean },
  settle: (change: CrawlPageChange) => Promise<void>,
  dropText: () => Promise<void>,
): Promise<void> {
  const target = readWebAddress(location, page.url);
  if (target === undefined) return settle({ outcome: 'error', reason: 'redirect' });
  const hops = page.hops + 1;
  if (hops > mostHops) return settle({ outcome: 'error', reason: 'redirects', leadsTo: target.url });
  if (target.key === page.key) {
    if (target.url === page.url) return settle({ outcome: 'error', reason: 'redirects', leadsTo: target.url });
    return settle({ outcome: 'queued', url: target.url, hops, attempts: 0 });
  }
  const isStart = page.foundOn === null && page.kind === 'page';
  const known = isStart && !crawl.hosts.includes(target.site) ? { ...crawl, hosts: [...crawl.hosts, target.site] } : crawl;
  if (known !== crawl) await updateCrawl(db, crawl.sourceId, { hosts: known.hosts });
  const misses = page.misses + 1;
  const once = misses < missesUntilGone;
  const refusal = page.kind === 'page' ? judgeAddress(known, target) : undefined;
  if (refusal?.reason === 'other_site') {
    // It may be a page that asks people to sign in: what was read stays, unless it is so again.
    if (!once) await dropText();
    return settle({ outcome: 'excluded', reason: 'other_site', leadsTo: target.url, misses, ...(once ? {} : { held: false }) });
  }
  const led = { outcome: 'duplicate', reason: 'redirect', leadsTo: target.url } as const;
  if (page.held && page.kind === 'page' && !isStart) {
    if (!forGood && once) return settle({ ...led, misses });
    if (crawl.scope === 'site' && refusal === undefined && (await findCrawlPageByKey(db, crawl.sourceId, target.key)) === undefined)
      return moveLine(db, { crawl, page, target }, hops, settle);
  }
  await insertCrawlPages(db, crawl.sourceId, [
    {
      kind: page.kind,
      url: target.url,
      key: target.key,
      depth: page.depth,
      foundOn: isStart ? null : page.url,
      hops,
      inSitemap: page.inSitemap,
      ...(refusal === undefined || isStart ? { outcome: 'queued' as const } : refusal),
    },
  ]);
  await dropText();
  return settle({ ...led, held: false });
}

/** A page that moved takes its line, and what it said, along to its new address; the old address gets a line anew, and is asked once more. */
async function moveLine(
  db: TenantDb,
  { crawl, page, target }: { crawl: Crawl; page: CrawlPage; target: WebAddress },
  hops: number,
  settle: (change: CrawlPageChange) => Promise<void>,
): Promise<void> {
  const { kind, url, key, depth, foundOn, inSitemap } = page;
  const unread = { contentHash: null, etag: null, lastModified: null, own: false, attempts: 0, misses: 0 };
  await settle({ outcome: 'queued', url: target.url, key: target.key, hops, ...unread });
  await insertCrawlPages(db, crawl.sourceId, [{ kind, url, key, depth, foundOn, inSitemap, outcome: 'queued' }]);
}
