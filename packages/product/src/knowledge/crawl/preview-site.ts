import type { PreviewSiteBody, SitePreviewResponse } from '@parley/contract/crawl';
import { AppError } from '@parley/contract/errors';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { CrawlManners } from './crawl-deps.ts';
import { judgeAddress } from './judge-address.ts';
import { readRobots } from './read-robots.ts';
import { visitPage } from './visit-page.ts';
import { readWebAddress, type WebAddress } from './web-address.ts';

export interface PreviewSiteDeps {
  readonly fetch: GuardedFetch;
  readonly now: () => number;
  readonly manners: CrawlManners;
}

const mostShown = 200;

/**
 * Fetches the first page of a site, if it allows that, and tells of each address it leads to whether it would be read. Keeps nothing.
 * Throws `fetch_failed` with the reason where there is no page.
 */
export async function previewSite(deps: PreviewSiteDeps, input: PreviewSiteBody): Promise<SitePreviewResponse> {
  const start = readWebAddress(input.url);
  if (start === undefined) throw new AppError('address_not_allowed', { details: { reason: 'address' } });
  let address: WebAddress = start;
  const hosts = [address.site];
  for (let hops = 0; hops <= 5; hops++) {
    const robots = await readRobots(deps.fetch, new URL(address.url).origin, deps.manners.userAgent);
    if (!robots.allows(address.url)) throw new AppError('fetch_failed', { details: { reason: 'robots' } });
    const never = { held: false, etag: null, lastModified: null };
    const { visit, status } = await visitPage({ ...deps, userAgent: deps.manners.userAgent }, { kind: 'page', url: address.url, ...never });
    const next: WebAddress | undefined = visit.kind === 'redirect' ? readWebAddress(visit.location, address.url) : undefined;
    if (next !== undefined) {
      hosts.push(next.site);
      address = next;
      continue;
    }
    if (visit.kind === 'failed') throw errorOf(visit.reason, status);
    if (!('findings' in visit) || visit.findings === undefined) throw new AppError('fetch_failed', { details: { status } });
    const rules = { hosts, include: input.include, exclude: input.exclude };
    const found = new Map(
      visit.findings.links.flatMap((link) => {
        const read = readWebAddress(link);
        return read === undefined || !hosts.includes(read.site) ? [] : [[read.key, read] as const];
      }),
    );
    const items = [...found.values()].map((each) => {
      const refusal = judgeAddress(rules, each)?.reason ?? (robots.allows(each.url) ? null : ('robots' as const));
      return { url: each.url, read: refusal === null, reason: refusal };
    });
    return { url: address.url, items: items.slice(0, mostShown), omitted: Math.max(0, items.length - mostShown) };
  }
  throw new AppError('fetch_failed', { details: { reason: 'redirect' } });
}

function errorOf(reason: string, status: number | null): AppError {
  if (reason === 'address_not_allowed' || reason === 'fetch_timeout') return new AppError(reason);
  return new AppError('fetch_failed', { details: { status } });
}
