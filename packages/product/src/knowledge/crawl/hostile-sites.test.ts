import { addSiteBody } from '@parley/contract/crawl';
import { hostileNames, hostileUrls } from '@parley/platform/fetch/__fixtures__/hostile-urls';
import { CrawlRig, pageOf } from '@parley/testing/site/crawl-rig';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addSite } from './add-site.ts';
import { updateCrawl } from './crawls.store.ts';
import { readWebAddress } from './web-address.ts';

/** What nobody may reach: like the metadata of a cloud machine, on every address of this one. */
let inside: TestSite;
let site: TestSite;
let rig: CrawlRig;
let hostile: string[];

beforeAll(async () => {
  inside = await startTestSite({ '/': 'CANARY', '/robots.txt': '' });
  const port = inside.host.split(':')[1] ?? '';
  site = await startTestSite();
  hostile = hostileUrls.map((url) => url.replaceAll('PORT', port));
  const resolve = async (host: string) =>
    (hostileNames[host.toLowerCase().replace(/\.$/, '')] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  // Its port is open, so that only the address can be the reason to refuse.
  rig = await CrawlRig.create([site.host, `*:${port}`], { resolve });
});
afterAll(async () => {
  await rig[Symbol.asyncDispose]();
  await site.close();
  await inside.close();
});
beforeEach(() => {
  site.pages.clear();
});

/** Addresses of the list that are of the web at all; what else is in it is not even written down. */
const ofTheWeb = (): string[] => hostile.filter((url) => readWebAddress(url) !== undefined);

/** A header holds plain characters alone. */
function inHeader(url: string): string {
  return /^[\x20-\x7e]*$/.test(url) ? url : new URL(url).href;
}

/** Some of the list, where each costs a page. */
const some = (urls: readonly string[]): string[] => urls.filter((_, index) => index % 10 === 0);

describe('a crawl', () => {
  it('goes nowhere inside that it is told to begin with, or led to from where it began', { timeout: 180_000 }, async () => {
    for (const url of some(ofTheWeb())) {
      const begun = await rig.add({ url });
      const pages = await rig.pages(begun.id);
      expect(pages, url).toHaveLength(1);
      expect(pages[0], url).toMatchObject({ outcome: 'error', reason: 'address_not_allowed', status: null });
      expect(begun.status).toBe('failed');
      site.pages.set('/', (_, response) => void response.writeHead(302, { location: inHeader(url) }).end());
      const led = await rig.pages((await rig.add({ url: `${site.origin}/` })).id);
      expect(led.at(-1), url).toMatchObject({ outcome: 'error', reason: 'address_not_allowed', status: null });
    }
    expect(inside.seen).toEqual([]);
  });

  it('goes nowhere inside although it counts as the site', { timeout: 180_000 }, async () => {
    const addresses = ofTheWeb()
      .map((url) => readWebAddress(url))
      .filter((address) => address !== undefined);
    site.pages.set('/', pageOf('Home', 'All about tea.', hostile));
    const { id } = await addSite(rig.acme, rig.deps, addSiteBody.parse({ url: `${site.origin}/`, maxPages: 500 }));
    const hosts = [site.host, ...addresses.map((address) => address.site)];
    await rig.acme.transaction((db) => updateCrawl(db, id, { hosts: [...new Set(hosts)] }));
    await rig.crawl(id);
    const pages = new Map((await rig.pages(id)).map((page) => [page.key, page]));
    for (const { key, url } of addresses)
      expect(pages.get(key), url).toMatchObject({ outcome: 'error', reason: 'address_not_allowed', status: null });
    expect(inside.seen).toEqual([]);
  });

  it('follows no link, sitemap, canonical address or redirect inside, and writes each down', { timeout: 180_000 }, async () => {
    const urls = ofTheWeb();
    const escaped = (url: string): string => url.replaceAll('&', '&amp;');
    site.pages.set(
      '/robots.txt',
      urls
        .map((url) => `Sitemap: ${url}`)
        .concat(`Sitemap: ${site.origin}/map.xml`)
        .slice(-20)
        .join('\n'),
    );
    site.pages.set('/map.xml', `<urlset>${urls.map((url) => `<url><loc>${escaped(url)}</loc></url>`).join('')}</urlset>`);
    const paths = some(urls).flatMap((_, index) => [`/r/${index}`, `/c/${index}`]);
    site.pages.set('/', pageOf('Home', 'All about tea.', [...hostile, ...paths]));
    for (const [index, url] of some(urls).entries()) {
      site.pages.set(`/r/${index}`, (_, response) => void response.writeHead(307, { location: inHeader(url) }).end());
      site.pages.set(
        `/c/${index}`,
        pageOf(`C ${index}`, `Tea number ${index}.`, [], `<link rel="canonical" href="${escaped(url)}"><base href="${escaped(url)}">`),
      );
    }
    const source = await rig.add({ url: `${site.origin}/` });
    const pages = await rig.pages(source.id);
    const byKey = new Map(pages.filter(({ kind }) => kind === 'page').map((page) => [page.key, page]));
    for (const url of urls) {
      const page = byKey.get(readWebAddress(url)?.key ?? '');
      expect(page, url).toMatchObject({ reason: 'other_site', status: null, inSitemap: true });
    }
    for (const page of pages.filter(({ url }) => url.includes('/r/')))
      expect(page).toMatchObject({ outcome: 'excluded', reason: 'other_site' });
    expect(pages.filter(({ url, outcome }) => url.includes('/c/') && outcome === 'fetched')).toHaveLength(some(urls).length);
    const sitemaps = pages.filter(({ kind, url }) => kind === 'sitemap' && !url.startsWith(site.origin));
    expect(sitemaps.length).toBeGreaterThan(5);
    for (const sitemap of sitemaps) expect(sitemap.reason, sitemap.url).toMatch(/^(?:address_not_allowed|fetch_failed)$/);
    expect(inside.seen).toEqual([]);
  });

  it('takes no robots.txt from inside, and reads nothing of a site that hands it one', async () => {
    site.pages.set('/', pageOf('Home', 'All about tea.'));
    site.pages.set(
      '/robots.txt',
      (_, response) => void response.writeHead(302, { location: `http://localhost:${inside.host.split(':')[1]}/` }).end(),
    );
    const source = await rig.add({ url: `${site.origin}/` });
    expect(await rig.ledger(source.id, site.origin)).toEqual({ '/': 'robots robots_unreachable' });
    expect(inside.seen).toEqual([]);
  });
});
