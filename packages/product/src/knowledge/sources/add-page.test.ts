import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SourceResponse } from '@parley/contract/knowledge';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let site: Server;
let app: TestApp;
let origin: string;

beforeAll(async () => {
  site = createServer((request, response) => {
    if (request.url === '/moved') return void response.writeHead(302, { location: '/kettles?page=2#care' }).end();
    if (request.url?.startsWith('/kettles'))
      return void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html><title>Kettles</title><h1>Kettles</h1><p>A kettle is descaled every two months.</p>');
    response.writeHead(410, { 'content-type': 'text/html' }).end('<p>Gone</p>');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  origin = `http://${host}`;
  app = await createTestApp({ fetchAllow: [host] });
});

afterAll(async () => {
  await app.close();
  site.close();
});

const add = (tenant: TestApp['acme'], url: string) => tenant.api('POST', '/v1/sources/pages', { url });

describe('a web page as a source', () => {
  it('is read where its address leads, and cited with that address, by its own tenant only', async () => {
    const answer = await add(app.acme, `${origin}/moved`);
    expect(answer.status).toBe(202);
    const source = (await answer.json()) as SourceResponse;
    expect(source).toMatchObject({ name: `${new URL(origin).host}/kettles?page=2`, format: 'html', url: `${origin}/kettles?page=2` });
    await app.installation.jobs?.drain();
    const search = async (tenant: TestApp['acme']) =>
      (await (await tenant.api('POST', '/v1/search', { query: 'How often is a kettle descaled?' })).json()) as { passages: unknown[] };
    expect((await search(app.acme)).passages).toMatchObject([
      { text: 'A kettle is descaled every two months.', url: `${source.url}#:~:text=A%20kettle%20is%20descaled%20every%20two%20months.` },
    ]);
    expect((await search(app.globex)).passages).toEqual([]);
  });

  it('is refused when the site answers with an error, and leaves nothing behind', async () => {
    const answer = await add(app.globex, `${origin}/gone`);
    expect(await answer.json()).toMatchObject({ code: 'fetch_failed', details: { status: 410 } });
    expect(await (await app.globex.api('GET', '/v1/sources')).json()).toMatchObject({ items: [] });
  });

  it('is not fetched from inside the operator’s network', async () => {
    for (const url of ['http://169.254.169.254/latest/meta-data/', 'http://localhost/', `http://user:secret@${new URL(origin).host}/`])
      expect(await (await add(app.acme, url)).json()).toMatchObject({ code: 'address_not_allowed' });
    expect((await add(app.acme, 'file:///etc/passwd')).status).toBe(400);
  });
});
