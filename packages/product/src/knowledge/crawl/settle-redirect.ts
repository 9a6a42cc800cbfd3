import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Crawl, CrawlPage } from './crawl.ts';
import { type CrawlPageChange, insertCrawlPages } from './crawl-pages.store.ts';
import { updateCrawl } from './crawls.store.ts';
import { judgeAddress } from './judge-address.ts';
import { readWebAddress } from './web-address.ts';

const mostHops = 5;

/**
 * Settles a page that leads elsewhere. Where it leads is a line of the ledger of its own, asked for like any other; only one that
 * differs in nothing but its scheme, `www.` or a slash is asked for in place of it. Where the first page leads counts as the site.
 */
export async function settleRedirect(
  db: TenantDb,
  { crawl, page, location }: { crawl: Crawl; page: CrawlPage; location: string },
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
  const refusal = page.kind === 'page' ? judgeAddress(known, target) : undefined;
  if (refusal?.reason === 'other_site') {
    // It may be a page that asks people to sign in: what was read stays, unless it is so again.
    const misses = page.misses + 1;
    if (misses > 1) await dropText();
    return settle({ outcome: 'excluded', reason: 'other_site', leadsTo: target.url, misses, ...(misses > 1 ? { held: false } : {}) });
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
  return settle({ outcome: 'duplicate', reason: 'redirect', leadsTo: target.url, held: false });
}
