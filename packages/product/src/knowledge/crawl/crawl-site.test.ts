import { gzipSync } from 'node:zlib';
import { CrawlRig, pageOf } from '@parley/testing/site/crawl-rig';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listDocuments } from '../sources/list-contents.ts';
import { controlCrawl } from './control-crawl.ts';
import { crawlSite } from './crawl-site.ts';
import { retryCrawlPage } from './retry-crawl-page.ts';

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
  rig.waits.length = 0;
});

const titles = async (sourceId: Parameters<CrawlRig['ledger']>[0]): Promise<string[]> =>
  (await listDocuments(rig.acme, sourceId, { limit: 100 })).items.map(({ title }) => title).sort();

describe('a crawl of a site', () => {
  it('reads each page once, whatever its address is written like, as far as its limits go', async () => {
    site.pages.set(
      '/',
      pageOf('Home', 'All about tea.', ['/a', '/a/', '/a#part', '/a?utm_source=mail', 'a?fbclid=1', '/b', '/picture.png', '/admin/x']),
    );
    site.pages.set('/a', pageOf('A', 'Green tea.', ['/', '/a/deep']));
    site.pages.set('/b', pageOf('B', 'Black tea.', ['/b/b/b/b/b']));
    site.pages.set('/a/deep', pageOf('Deep', 'White tea.', ['/a/deep/er']));
    const source = await rig.add({ url: `${site.origin}/`, maxDepth: 2, exclude: ['/admin'] });
    expect(await rig.ledger(source.id, site.origin)).toEqual({
      '/': 'fetched',
      '/a': 'fetched',
      '/b': 'fetched',
      '/picture.png': 'not_html file_type',
      '/admin/x': 'excluded pattern',
      '/a/deep': 'fetched',
      '/b/b/b/b/b': 'excluded trap',
      '/a/deep/er': 'limit max_depth',
    });
    expect(site.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/', '/sitemap.xml', '/a', '/b', '/a/deep']);
    expect(source).toMatchObject({ status: 'ready', documentCount: 4 });
  });

  it('keeps no page that says it is not there, whatever its status is', async () => {
    site.pages.set('/', pageOf('Home', 'All about tea.', ['/old']));
    site.pages.set('/old', pageOf('Page not found', 'Go back to the start.', []));
    const source = await rig.add({ url: `${site.origin}/` });
    expect(await rig.ledger(source.id, site.origin)).toEqual({ '/': 'fetched', '/old': 'error not_found' });
  });

  it('ends where a calendar does not', async () => {
    site.pages.set('/', pageOf('Home', 'When we are open.', ['/day?n=1']));
    site.pages.set('/day?*', (request, response) => {
      const n = Number(request.url?.split('=')[1]);
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(pageOf(`Day ${n}`, `What happens on day ${n}.`, [`/day?n=${n + 1}`, `/day?n=${n + 2}`]));
    });
    const source = await rig.add({ url: `${site.origin}/`, maxPages: 6, maxDepth: 50 });
    const { figures, crawl } = await rig.read(source.id);
    expect(figures).toMatchObject({ held: 6, counts: { fetched: 6, queued: 0 } });
    expect(figures.counts.limit).toBeGreaterThan(0);
    expect(crawl.state).toBe('finished');
    // Days on which nothing happens say the same, and lead nowhere.
    site.pages.set('/day?*', pageOf('Day', 'Nothing happens.', ['/day?n=99', '/day?n=98']));
    const empty = await rig.add({ url: `${site.origin}/` });
    expect(await rig.ledger(empty.id, site.origin)).toEqual({
      '/': 'fetched',
      '/day?n=1': 'fetched',
      '/day?n=98': 'duplicate content',
      '/day?n=99': 'duplicate content',
    });
  });

  it('goes where redirects and canonical addresses lead, in whatever circles', async () => {
    const to = (location: string) => (_: unknown, response: import('node:http').ServerResponse) =>
      void response.writeHead(302, { location }).end();
    site.pages.set('/', to('/home'));
    site.pages.set(
      '/home',
      pageOf('Home', 'All about tea.', ['/old', '/one', '/slash', '/copy', '/here', '/lost', '/away', '/copy?page=2']),
    );
    site.pages.set('/old', to('/home'));
    site.pages.set('/one', to('/two'));
    site.pages.set('/two', to('/one'));
    site.pages.set('/slash', to('/slash/'));
    site.pages.set('/slash/', pageOf('Slash', 'Tea with a slash.'));
    site.pages.set('/away', to('https://elsewhere.example/'));
    site.pages.set('/copy', pageOf('Copy', 'Red tea.', [], '<link rel="canonical" href="/red">'));
    site.pages.set('/copy?page=2', pageOf('Copy', 'Red tea, page two.', [], '<link rel="canonical" href="/red">'));
    site.pages.set('/red', pageOf('Red', 'Red tea.', [], '<link rel="canonical" href="/red">'));
    site.pages.set('/here', pageOf('Here', 'Tea here.', [], '<link rel="canonical" href="/there">'));
    site.pages.set('/there', pageOf('There', 'Tea there.', [], '<link rel="canonical" href="/here">'));
    site.pages.set('/lost', pageOf('Lost', 'Lost tea.', [], '<link rel="canonical" href="/nowhere">'));
    const source = await rig.add({ url: `${site.origin}/` });
    expect(await rig.ledger(source.id, site.origin)).toEqual({
      '/': 'duplicate redirect',
      '/home': 'fetched',
      '/old': 'duplicate redirect',
      '/one': 'duplicate redirect',
      '/two': 'duplicate redirect',
      '/slash/': 'fetched',
      '/away': 'excluded other_site',
      '/copy': 'duplicate canonical',
      '/copy?page=2': 'duplicate canonical',
      '/red': 'fetched',
      '/here': 'duplicate canonical',
      '/there': 'fetched',
      '/lost': 'fetched',
      '/nowhere': 'error not_found',
    });
    expect(await titles(source.id)).toEqual(['Home', 'Lost', 'Red', 'Slash', 'There']);
  });

  it('does as a site says: robots.txt, robots rules of pages, base, and languages', async () => {
    site.pages.set(
      '/robots.txt',
      'User-agent: *\nDisallow: /\n\nUser-agent: parley\nCrawl-delay: 2\nDisallow: /secret\nAllow: /secret/door',
    );
    site.pages.set(
      '/',
      pageOf(
        'Home',
        'All about tea.',
        ['secret/box', 'secret/door', 'hidden', 'mute', 'header', 'frames'],
        '<base href="/x/../"><link rel="alternate" hreflang="de" href="/de">',
      ),
    );
    site.pages.set('/secret/door', pageOf('Door', 'Tea behind the door.'));
    site.pages.set('/hidden', pageOf('Hidden', 'Hidden tea.', ['/behind'], '<meta name="robots" content="noindex">'));
    site.pages.set('/behind', pageOf('Behind', 'Tea behind.'));
    site.pages.set('/mute', pageOf('Mute', 'Mute tea.', ['/never'], '<meta name="ROBOTS" content="NOFOLLOW">'));
    site.pages.set(
      '/header',
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'text/html', 'x-robots-tag': 'none' }).end(pageOf('Header', 'x', ['/never'])),
    );
    site.pages.set('/de', pageOf('Zuhause', 'Alles über Tee.'));
    site.pages.set('/frames', '<html><frameset><frame src="inner"><noframes><body>Get a browser.</body></noframes></frameset></html>');
    site.pages.set('/inner', pageOf('Inner', 'Tea in a frame.'));
    const source = await rig.add({ url: `${site.origin}/` });
    expect(await rig.ledger(source.id, site.origin)).toEqual({
      '/': 'fetched',
      '/secret/box': 'robots disallowed',
      '/secret/door': 'fetched',
      '/hidden': 'robots noindex',
      '/behind': 'fetched',
      '/mute': 'fetched',
      '/header': 'robots noindex',
      '/de': 'fetched',
      '/frames': 'empty document_empty',
      '/inner': 'fetched',
    });
    // Two seconds between any two requests, however short the rest of the way.
    expect(rig.waits.slice(1).every((ms) => ms === 2_000)).toBe(true);
    expect(await titles(source.id)).toEqual(['Behind', 'Door', 'Home', 'Inner', 'Mute', 'Zuhause']);
  });

  it('reads what it can of what it meets, and says of the rest why not', async () => {
    site.pages.set(
      '/',
      pageOf('Home', 'All about tea.', ['/note.txt', '/latin', '/bomb', '/huge', '/empty', '/data', '/broken', '/zipped.pdf']),
    );
    site.pages.set('/note.txt', 'A note about tea.');
    const html = { 'content-type': 'text/html; charset=utf-8' };
    site.pages.set(
      '/latin',
      (_, response) => void response.writeHead(200, html).end(Buffer.from(pageOf('Café', 'Thé à la menthe.'), 'latin1')),
    );
    site.pages.set(
      '/bomb',
      (_, response) =>
        void response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(64 * 1024 * 1024, 32))),
    );
    site.pages.set('/huge', (_, response) => void response.writeHead(200, { ...html, 'content-length': String(10 ** 10) }).end('x'));
    site.pages.set('/empty', '<title>Nothing</title><main></main>');
    site.pages.set('/data', (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
    site.pages.set('/broken', (request) => void request.socket.destroy());
    site.pages.set(
      '/zipped.pdf',
      (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.from('PK\u0003\u0004')),
    );
    const source = await rig.add({ url: `${site.origin}/` });
    expect(await rig.ledger(source.id, site.origin)).toEqual({
      '/': 'fetched',
      '/note.txt': 'fetched',
      '/latin': 'fetched',
      '/bomb': 'too_big response_too_large',
      '/huge': 'too_big response_too_large',
      '/empty': 'empty document_empty',
      '/data': 'not_html content_type',
      '/broken': 'queued fetch_failed',
      '/zipped.pdf': 'not_html document_type_mismatch',
    });
    expect(await titles(source.id)).toEqual(['Café', 'Home', 'note']);
  });
});

describe('a site that is asked too much', () => {
  it('is left alone for as long as it says, by everybody, and nothing is lost', async () => {
    let answers = 0;
    site.pages.set('/', pageOf('Home', 'All about tea.', ['/busy', '/down']));
    site.pages.set('/busy', (_, response) => {
      answers += 1;
      if (answers === 1) response.writeHead(429, { 'retry-after': '120' }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf('Busy', 'Much tea.'));
    });
    site.pages.set('/down', (_, response) => void response.writeHead(500).end());
    const source = await rig.add({ url: `${site.origin}/` });
    const asked = site.seen.length;
    // Another tenant's crawl of the same host waits as well.
    await rig.add({ url: `${site.origin}/` }, rig.globex);
    expect(site.seen.slice(asked).map(({ path }) => path)).toEqual(['/robots.txt']);
    for (let round = 0; round < 4; round++) {
      rig.time += 600_000;
      await rig.crawl(source.id);
    }
    expect(await rig.ledger(source.id, site.origin)).toEqual({ '/': 'fetched', '/busy': 'fetched', '/down': 'error http_status' });
    expect(site.count('/down')).toBe(3);
    expect((await rig.read(source.id)).crawl.state).toBe('finished');
  });

  it('is not read while nobody can say what it allows', async () => {
    site.pages.set('/robots.txt', (_, response) => void response.writeHead(503).end());
    site.pages.set('/', pageOf('Home', 'All about tea.'));
    let source = await rig.add({ url: `${site.origin}/` });
    for (let round = 0; round < 3; round++) {
      rig.time += 600_000;
      source = await rig.crawl(source.id);
    }
    expect(await rig.ledger(source.id, site.origin)).toEqual({ '/': 'robots robots_unreachable' });
    expect(source).toMatchObject({ status: 'failed', failure: { code: 'site_unread' } });
    expect(site.count('/')).toBe(0);
  });
});

describe('a crawl under way', () => {
  it('is stopped and goes on where it was, and one page can be asked for again', async () => {
    site.pages.set('/', pageOf('Home', 'All about tea.', ['/a', '/b']));
    site.pages.set('/a', (_, response) => {
      void controlCrawl(rig.acme, rig.deps, { sourceId: source.id, control: 'stop' }).then(() => response.writeHead(404).end());
    });
    site.pages.set('/b', pageOf('B', 'Black tea.'));
    let source = await rig.add({ url: `${site.origin}/other`, maxPages: 5 });
    await controlCrawl(rig.acme, rig.deps, { sourceId: source.id, control: 'start' });
    site.pages.set('/other', pageOf('Other', 'Other tea.', ['/a', '/b']));
    source = await rig.crawl(source.id);
    expect(await rig.ledger(source.id, site.origin)).toEqual({ '/other': 'fetched', '/a': 'error not_found', '/b': 'queued' });
    expect((await rig.read(source.id)).crawl.state).toBe('stopped');
    expect(source.status).toBe('ready');
    site.pages.set('/a', pageOf('A', 'Green tea.'));
    const page = (await rig.pages(source.id)).find(({ url }) => url.endsWith('/a'));
    if (page === undefined) throw new Error('no such page');
    await retryCrawlPage(rig.acme, rig.deps, { sourceId: source.id, pageId: page.id });
    await crawlSite(rig.acme, rig.deps, { sourceId: source.id, pageId: page.id });
    expect(await rig.ledger(source.id, site.origin)).toEqual({ '/other': 'fetched', '/a': 'fetched', '/b': 'queued' });
    await controlCrawl(rig.acme, rig.deps, { sourceId: source.id, control: 'resume' });
    await rig.crawl(source.id);
    expect(await rig.ledger(source.id, site.origin)).toEqual({ '/other': 'fetched', '/a': 'fetched', '/b': 'fetched' });
    await expect(retryCrawlPage(rig.globex, rig.deps, { sourceId: source.id, pageId: page.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is gone on with by whoever came last, and no page is lost or doubled', async () => {
    const paths = Array.from({ length: 12 }, (_, n) => `/p${n}`);
    site.pages.set('/', pageOf('Home', 'All about tea.', paths));
    for (const path of paths) site.pages.set(path, pageOf(path, `Tea of ${path}.`));
    const other = Promise.withResolvers<void>();
    site.pages.set('/p3', (_, response) => {
      site.pages.set('/p3', pageOf('/p3', 'Tea of /p3.'));
      void crawlSite(rig.acme, rig.deps, { sourceId: latest }).then(other.resolve, other.reject);
      response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf('/p3', 'Tea of /p3.'));
    });
    const added = await rig.add({ url: `${site.origin}/missing` });
    const latest = added.id;
    site.pages.set('/missing', pageOf('Start', 'Where it begins.', ['/', ...paths]));
    await controlCrawl(rig.acme, rig.deps, { sourceId: latest, control: 'start' });
    await rig.crawl(latest);
    await other.promise;
    const source = await rig.crawl(latest);
    expect(Object.values(await rig.ledger(latest, site.origin))).toEqual(Array.from({ length: 14 }, () => 'fetched'));
    expect(source.documentCount).toBe(14);
    for (const path of paths) expect(site.count(path)).toBe(path === '/p3' ? 2 : 1);
  });
});
