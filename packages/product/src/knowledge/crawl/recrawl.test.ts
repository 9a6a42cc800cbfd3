import { gzipSync } from 'node:zlib';
import { CrawlRig, pageOf } from '@parley/testing/site/crawl-rig';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listDocuments } from '../sources/list-contents.ts';
import { getSource } from '../sources/read-sources.ts';
import { changeCrawl } from './change-crawl.ts';
import { controlCrawl } from './control-crawl.ts';
import { findDueCrawls } from './find-due-crawls.ts';

let site: TestSite;
let rig: CrawlRig;

beforeAll(async () => {
  site = await startTestSite();
  rig = await CrawlRig.create([site.host]);
});
afterAll(async () => {
  await rig[Symbol.asyncDispose]();
  await site.close();
});
beforeEach(() => {
  site.pages.clear();
  site.seen.length = 0;
});

type SourceId = Parameters<CrawlRig['ledger']>[0];
const documents = async (sourceId: SourceId) =>
  new Map((await listDocuments(rig.acme, sourceId, { limit: 100 })).items.map(({ title, updatedAt }) => [title, updatedAt.getTime()]));
const again = async (sourceId: SourceId) => {
  await controlCrawl(rig.acme, rig.deps, { sourceId, control: 'start' });
  return rig.crawl(sourceId);
};

describe('a site that is read again', () => {
  it('is indexed anew only where it changed, keeps what cannot be reached, and forgets what is gone', async () => {
    const paths = ['/tagged', '/same', '/changed', '/broken', '/missing', '/gone'];
    site.pages.set('/', pageOf('Home', 'All about tea.', paths));
    site.pages.set('/tagged', (request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/html', etag: '"one"' }).end(pageOf('Tagged', 'Tagged tea.'));
    });
    for (const path of paths.slice(1)) site.pages.set(path, pageOf(path, `Tea of ${path}.`));
    const { id } = await rig.add({ url: `${site.origin}/` });
    const before = await documents(id);
    expect(before.size).toBe(7);

    site.pages.set('/same', `${pageOf('/same', 'Tea of /same.')}<!-- made at ${rig.time} --><script>let now = 1</script>`);
    site.pages.set('/changed', pageOf('/changed', 'Other tea of /changed.', ['/new']));
    site.pages.set('/new', pageOf('New', 'New tea.'));
    site.pages.set('/broken', (_, response) => void response.writeHead(403).end());
    site.pages.delete('/missing');
    site.pages.set('/gone', (_, response) => void response.writeHead(410).end());
    await again(id);
    expect(await rig.ledger(id, site.origin)).toEqual({
      '/': 'unchanged',
      '/tagged': 'unchanged',
      '/same': 'unchanged',
      '/changed': 'fetched',
      '/broken': 'error http_status',
      '/missing': 'error not_found',
      '/gone': 'gone not_found',
      '/new': 'fetched',
    });
    const after = await documents(id);
    expect([...after.keys()].sort()).toEqual(['/broken', '/changed', '/missing', '/same', 'Home', 'New', 'Tagged']);
    for (const title of ['Home', 'Tagged', '/same', '/broken', '/missing']) expect(after.get(title)).toBe(before.get(title));
    expect(after.get('/changed')).toBeGreaterThan(before.get('/changed') ?? 0);

    const third = await again(id);
    expect((await rig.ledger(id, site.origin))['/missing']).toBe('gone not_found');
    expect([...(await documents(id)).keys()]).not.toContain('/missing');
    expect(third).toMatchObject({ status: 'ready', documentCount: 6 });
  });

  it('keeps once what a site at repair takes away, and lets go of it when that lasts', async () => {
    const paths = ['/led', '/emptied', '/alike'];
    site.pages.set('/', pageOf('Home', 'All about tea.', paths));
    for (const path of paths) site.pages.set(path, pageOf(path, `Tea of ${path}.`));
    const { id } = await rig.add({ url: `${site.origin}/` });

    site.pages.set('/repair', pageOf('Repair', 'We are back soon.'));
    site.pages.set('/led', (_, response) => void response.writeHead(302, { location: '/repair' }).end());
    site.pages.set('/emptied', '<html><title>Tea</title><div id="app"></div></html>');
    site.pages.set('/alike', pageOf('Home', 'All about tea.', paths));
    await again(id);
    const outcomes = { '/': 'unchanged', '/led': 'duplicate redirect', '/emptied': 'empty document_empty', '/alike': 'duplicate content' };
    expect(await rig.ledger(id, site.origin)).toEqual(outcomes);
    expect([...(await documents(id)).keys()].sort()).toEqual(['/alike', '/emptied', '/led', 'Home']);
    await again(id);
    expect(await rig.ledger(id, site.origin)).toEqual({ ...outcomes, '/repair': 'fetched' });
    expect([...(await documents(id)).keys()].sort()).toEqual(['Home', 'Repair']);
  });

  it('takes what a page said along where it moved, until its new address was read', async () => {
    site.pages.set('/', pageOf('Home', 'All about tea.', ['/old']));
    site.pages.set('/old', pageOf('Tea', 'Tea of old.'));
    const { id } = await rig.add({ url: `${site.origin}/` });
    site.pages.set('/old', (_, response) => void response.writeHead(301, { location: '/new' }).end());
    site.pages.set('/new', (_, response) => void response.writeHead(403).end());
    await again(id);
    expect(await rig.ledger(id, site.origin)).toEqual({ '/': 'unchanged', '/old': 'duplicate redirect', '/new': 'error http_status' });
    expect([...(await documents(id)).keys()].sort()).toEqual(['Home', 'Tea']);
    site.pages.set('/new', pageOf('Tea', 'Tea of old.'));
    await again(id);
    expect((await rig.ledger(id, site.origin))['/new']).toBe('fetched');
    const { items } = await listDocuments(rig.acme, id, { limit: 100 });
    expect(items.map(({ url }) => url).sort()).toEqual([`${site.origin}/`, `${site.origin}/new`]);

    site.pages.set('/old', pageOf('Tea', 'Tea of old.'));
    site.pages.delete('/new');
    for (const back of [1, 2]) {
      await again(id);
      expect([...(await documents(id)).keys()].sort(), `run ${back}`).toEqual(['Home', 'Tea']);
    }
    expect(await rig.ledger(id, site.origin)).toEqual({ '/': 'unchanged', '/old': 'unchanged', '/new': 'gone not_found' });
  });

  it('is as old as it was while it cannot be reached, page by page', async () => {
    site.pages.set('/', pageOf('Home', 'All about tea.', ['/tagged', '/broken']));
    site.pages.set('/broken', pageOf('Broken', 'Some tea.'));
    let down = false;
    site.pages.set('/tagged', (request, response) => {
      if (down) response.writeHead(403).end();
      else if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/html', etag: '"one"' }).end(pageOf('Tagged', 'Tagged tea.'));
    });
    const { id } = await rig.add({ url: `${site.origin}/` });
    const { freshAt } = await getSource(rig.acme, id);
    rig.time += 86_400_000;
    down = true;
    for (const path of ['/', '/broken']) site.pages.set(path, (_, response) => void response.writeHead(403).end());
    expect((await again(id)).freshAt).toEqual(freshAt);
    down = false;
    site.pages.set('/', pageOf('Home', 'All about tea.', ['/tagged', '/broken']));
    expect((await again(id)).freshAt.getTime()).toBeGreaterThan(freshAt.getTime() + 86_000_000);
    const { items } = await listDocuments(rig.acme, id, { limit: 10 });
    expect(
      items
        .filter((document) => document.freshAt.getTime() > freshAt.getTime() + 86_000_000)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Home', 'Tagged']);
  });

  it('lets go of what its patterns leave out by now', async () => {
    site.pages.set('/', pageOf('Home', 'All about tea.', ['/blog/one', '/help/one']));
    site.pages.set('/blog/one', pageOf('Blog', 'What we drank.'));
    site.pages.set('/help/one', pageOf('Help', 'How to brew.'));
    const { id } = await rig.add({ url: `${site.origin}/` });
    await changeCrawl(rig.acme, id, { include: ['/help/**'] });
    await again(id);
    expect(await rig.ledger(id, site.origin)).toEqual({
      '/': 'excluded pattern',
      '/blog/one': 'excluded pattern',
      '/help/one': 'unchanged',
    });
    expect([...(await documents(id)).keys()]).toEqual(['Help']);
    await changeCrawl(rig.acme, id, { include: [] });
    await again(id);
    expect(Object.values(await rig.ledger(id, site.origin))).toEqual(['fetched', 'fetched', 'unchanged']);
  });

  it('is read when its schedule says so, by whichever process looks first', async () => {
    site.pages.set('/', pageOf('Home', 'All about tea.'));
    const { id } = await rig.add({ url: `${site.origin}/`, scope: 'page', schedule: 'daily' });
    const due = (): Promise<unknown[]> =>
      rig.database.asSystem('count what was asked for', async (db) =>
        (await db.selectFrom('job_outbox').select('payload').where('job', '=', 'knowledge.crawl-site').execute()).map(
          ({ payload }) => payload,
        ),
      );
    const asked = (await due()).length;
    await findDueCrawls(rig.deps);
    expect((await due()).length).toBe(asked);
    rig.time += 25 * 3_600_000;
    await Promise.all([findDueCrawls(rig.deps), findDueCrawls(rig.deps)]);
    expect((await due()).length).toBe(asked + 1);
    await rig.crawl(id);
    expect((await rig.read(id)).crawl).toMatchObject({ run: 2, state: 'finished' });
    expect(site.count('/')).toBe(2);
  });
});

describe('a sitemap', () => {
  it('says how much of a site was reached', async () => {
    const entry = (path: string): string => `<url><loc>${site.origin}${path}</loc></url>`;
    site.pages.set('/robots.txt', `Sitemap: ${site.origin}/index.xml`);
    site.pages.set(
      '/index.xml',
      `<sitemapindex><sitemap><loc>${site.origin}/one.xml.gz</loc></sitemap><sitemap><loc>/two.xml</loc></sitemap></sitemapindex>`,
    );
    site.pages.set('/one.xml.gz', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/gzip' }).end(gzipSync(`<urlset>${entry('/a')}${entry('/lost')}</urlset>`));
    });
    site.pages.set('/two.xml', `<urlset>${entry('/b?utm_campaign=x')}<url><loc>https://elsewhere.example/x</loc></url></urlset>`);
    site.pages.set('/', pageOf('Home', 'All about tea.', ['/a', '/extra']));
    site.pages.set('/a', pageOf('A', 'Green tea.'));
    site.pages.set('/b', pageOf('B', 'Black tea.'));
    site.pages.set('/extra', pageOf('Extra', 'More tea.'));
    const { id } = await rig.add({ url: `${site.origin}/` });
    const { figures } = await rig.read(id);
    expect(figures.coverage).toEqual({ listed: 4, reached: 2, missed: 2, unlisted: 2 });
    const paths = async (coverage: 'missed' | 'unlisted') =>
      (await rig.pages(id, { coverage })).map(({ url }) => url.replace(site.origin, '')).sort();
    expect(await paths('missed')).toEqual(['/lost', 'https://elsewhere.example/x']);
    expect(await paths('unlisted')).toEqual(['/', '/extra']);
  });

  it('is all that is read when nothing else was asked for', async () => {
    site.pages.set('/map.xml', `<urlset><url><loc>${site.origin}/a</loc></url></urlset>`);
    site.pages.set('/a', pageOf('A', 'Green tea.', ['/b']));
    site.pages.set('/b', pageOf('B', 'Black tea.'));
    const { id } = await rig.add({ url: `${site.origin}/map.xml`, scope: 'sitemap' });
    expect(await rig.ledger(id, site.origin)).toEqual({ '/map.xml': 'fetched', '/a': 'fetched' });

    site.pages.set('/map.xml', (_, response) => void response.writeHead(403).end());
    await again(id);
    expect(await rig.ledger(id, site.origin)).toEqual({ '/map.xml': 'error http_status', '/a': 'unchanged' });
    site.pages.set('/map.xml', `<urlset><url><loc>${site.origin}/b</loc></url></urlset>`);
    await again(id);
    expect(await rig.ledger(id, site.origin)).toEqual({ '/map.xml': 'fetched', '/a': 'excluded unlisted', '/b': 'fetched' });
    expect([...(await documents(id)).keys()]).toEqual(['B']);
    expect((await rig.read(id)).figures.coverage).toEqual({ listed: 1, reached: 1, missed: 0, unlisted: 0 });
  });
});
