import type { CrawlPageResponse, CrawlResponse } from '@parley/contract/crawl';
import type { SourceResponse } from '@parley/contract/knowledge';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const page = (title: string, text: string, links: readonly string[] = []): string =>
  `<!doctype html><title>${title}</title><nav><a href="/">Home</a></nav><main><h1>${title}</h1><p>${text}</p>
   ${links.map((href) => `<a href="${href}">${href}</a>`).join(' ')}</main>`;

let site: TestSite;
let app: TestApp;

beforeAll(async () => {
  site = await startTestSite();
  app = await createTestApp({ fetchAllow: [site.host] });
});

afterAll(async () => {
  await app.close();
  await site.close();
});

const read = async <Body>(answer: Promise<Response>): Promise<Body> => (await (await answer).json()) as Body;

async function addSite(tenant: TestApp['acme'], body: object): Promise<SourceResponse> {
  const answer = await tenant.api('POST', '/v1/sources/sites', body);
  expect(answer.status).toBe(202);
  const source = (await answer.json()) as SourceResponse;
  await app.installation.jobs?.drain();
  return read(tenant.api('GET', `/v1/sources/${source.id}`));
}

const ledger = async (tenant: TestApp['acme'], id: string, query = ''): Promise<Record<string, string>> => {
  const { items } = await read<{ items: CrawlPageResponse[] }>(tenant.api('GET', `/v1/sources/${id}/crawl/pages?limit=100${query}`));
  return Object.fromEntries(
    items.map((each) => [each.url.replace(site.origin, ''), [each.outcome, each.reason].filter(Boolean).join(' ')]),
  );
};

describe('a web site as a source', () => {
  it('is read page by page as its robots.txt allows, and found by its own tenant only', async () => {
    const pages = {
      '/robots.txt': 'User-agent: *\nDisallow: /private',
      '/': page('Tea house', 'Welcome to the tea house.', [
        '/kettles',
        '/kettles/?utm_source=x#care',
        '/private/keys',
        '/moved',
        'https://elsewhere.example/',
      ]),
      '/kettles': page('Kettles', 'A kettle is descaled every two months.', ['/deeper/page']),
      '/deeper/page': page('Deeper', 'The deepest cupboard holds the green tea.'),
      '/private/keys': page('Keys', 'The key is under the mat.'),
      '/moved': (_request: unknown, response: import('node:http').ServerResponse) =>
        void response.writeHead(301, { location: '/kettles' }).end(),
    };
    for (const [path, content] of Object.entries(pages)) site.pages.set(path, content);
    const source = await addSite(app.acme, { url: `${site.origin}/` });
    expect(source).toMatchObject({ kind: 'site', status: 'ready', documentCount: 3, failedCount: 0, failure: null });
    expect(await ledger(app.acme, source.id)).toEqual({
      '/': 'fetched',
      '/kettles': 'fetched',
      '/deeper/page': 'fetched',
      '/private/keys': 'robots disallowed',
      '/moved': 'duplicate redirect',
      'https://elsewhere.example/': 'excluded other_site',
    });
    expect(site.count('/private/keys')).toBe(0);
    expect(site.seen.every(({ headers }) => headers['user-agent'] === 'Parley/0.1.0 (+https://parley.example)')).toBe(true);
    const crawl = await read<CrawlResponse>(app.acme.api('GET', `/v1/sources/${source.id}/crawl`));
    expect(crawl).toMatchObject({
      state: 'finished',
      run: 1,
      held: 3,
      counts: { fetched: 3, robots: 1, duplicate: 1, excluded: 1 },
      coverage: null,
    });
    const search = (tenant: TestApp['acme']) =>
      read<{ passages: { text: string; url: string }[] }>(tenant.api('POST', '/v1/search', { query: 'How often is a kettle descaled?' }));
    expect((await search(app.acme)).passages[0]).toMatchObject({
      text: expect.stringContaining('A kettle is descaled every two months.'),
      url: expect.stringContaining(`${site.origin}/kettles#:~:text=`),
    });
    expect((await search(app.globex)).passages).toEqual([]);
    expect((await app.globex.api('GET', `/v1/sources/${source.id}/crawl`)).status).toBe(404);
  });
});
