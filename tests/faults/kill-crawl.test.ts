import type { CrawlPageResponse, CrawlResponse } from '@parley/contract/crawl';
import type { SourceResponse } from '@parley/contract/knowledge';
import { installationEnv } from '@parley/testing/process/installation-env';
import { runParley, type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import { pageOf } from '@parley/testing/site/crawl-rig';
import { startTestSite } from '@parley/testing/site/start-test-site';
import { expect, it } from 'vitest';

const kills = 1;
const pages = 24;

it('a server that is killed while it reads a site loses no page of it and doubles none', {
  timeout: 120_000 + kills * 120_000,
}, async () => {
  await using installation = await installationEnv();
  const paths = Array.from({ length: pages }, (_, number) => `/animal/${number}`);
  await using site = await startTestSite({ '/': pageOf('Animals', 'All of them.', paths) });
  for (const [number, path] of paths.entries())
    site.pages.set(path, pageOf(`Animal ${number}`, `Animal ${number} lives in stable ${number * 7}.`));
  const env = { ...installation.env, PARLEY_FETCH_ALLOW: site.host, PARLEY_CRAWL_PAUSE_MS: '20', PARLEY_DEMO: 'off' };
  let server: ServerProcess = await startServerProcess(env);
  const { stdout } = await runParley(['tenant', 'create', '--name', 'Zoo', '--slug', 'zoo', '--plan', 'enterprise'], env);
  const headers = { authorization: `Bearer ${/sk_parley_\S+/.exec(stdout)?.[0]}`, 'content-type': 'application/json' };
  const call = async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return (await (await fetch(`${server.url}${path}`, init)).json()) as Body;
  };
  const { id } = await call<SourceResponse>('POST', '/v1/sources/sites', { url: `${site.origin}/` });
  for (let kill = 0; kill < kills; kill++) {
    const asked = site.seen.length;
    await expect.poll(() => site.seen.length, { timeout: 60_000 }).toBeGreaterThan(asked + 5);
    await server.kill();
    server = await startServerProcess(env);
  }
  await using last = server;
  expect(last.url).not.toBe('');
  await expect.poll(async () => (await call<SourceResponse>('GET', `/v1/sources/${id}`)).status, { timeout: 120_000 }).toBe('ready');
  const crawl = await call<CrawlResponse>('GET', `/v1/sources/${id}/crawl`);
  expect(crawl).toMatchObject({ state: 'finished', held: pages + 1, counts: { fetched: pages + 1, queued: 0, error: 0, duplicate: 0 } });
  expect(await call<SourceResponse>('GET', `/v1/sources/${id}`)).toMatchObject({ documentCount: pages + 1, failedCount: 0 });
  const ledger = await call<{ items: CrawlPageResponse[] }>('GET', `/v1/sources/${id}/crawl/pages?limit=100`);
  expect(new Set(ledger.items.map(({ url }) => url)).size).toBe(pages + 1);
  // Whatever was under way when it was killed is asked for once more, and nothing else.
  const asked = paths.map((path) => site.count(path));
  expect(asked.every((count) => count >= 1)).toBe(true);
  expect(asked.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(pages + kills);
});
