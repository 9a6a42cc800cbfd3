import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { failureOf, GuardRig, localUrl } from './__fixtures__/guard-rig.ts';
import type { ResolveHost } from './guarded-connector.ts';

describe('a guarded fetch', () => {
  it('answers like fetch where it may go', async () => {
    await using rig = new GuardRig();
    const site = await rig.site((_request, response) => void response.writeHead(404, { 'x-own': 'yes' }).end('nothing here'));
    const response = await rig.guard([`127.0.0.1:${site.port}`])(localUrl(site, '/a?b=c#d'), {
      method: 'PUT',
      headers: { 'content-type': 'text/plain', host: 'elsewhere.example', 'proxy-authorization': 'x' },
      body: 'text',
    });
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.headers.get('x-own'), response.url]).toEqual([404, 'yes', localUrl(site, '/a?b=c#d')]);
    expect(await response.text()).toBe('nothing here');
    expect(site.seen).toMatchObject([
      { method: 'PUT', url: '/a?b=c', body: 'text', headers: { host: `127.0.0.1:${site.port}`, 'user-agent': 'Parley' } },
    ]);
    expect(site.seen[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  it('reads compressed answers, and answers without a body', async () => {
    await using rig = new GuardRig();
    const site = await rig.site((request, response) => {
      if (request.url === '/none') response.writeHead(204).end();
      else response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('plain'));
    });
    const fetch = rig.guard([`127.0.0.1:${site.port}`]);
    expect(await (await fetch(localUrl(site))).text()).toBe('plain');
    expect(await (await fetch(localUrl(site, '/none'))).text()).toBe('');
  });
});

describe('names', () => {
  it('are looked up once for each connection, and refused when they stand for another address the next time', async () => {
    await using rig = new GuardRig();
    const metadata = await rig.site((_request, response) => void response.end('CANARY'), { address: '127.0.0.1' });
    const { port } = await rig.site((_request, response) => void response.writeHead(200, { connection: 'close' }).end('public'), {
      address: '127.0.0.2',
      port: metadata.port,
    });
    const answers = ['127.0.0.2', '127.0.0.1', '127.0.0.1'];
    const fetch = rig.guard([`127.0.0.2:${port}`], async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }]);
    expect(await (await fetch(`http://rebinding.example:${port}/`)).text()).toBe('public');
    expect(answers).toHaveLength(2);
    expect(await failureOf(fetch(`http://rebinding.example:${port}/`))).toMatchObject({
      code: 'address_not_allowed',
      details: { host: 'rebinding.example', reason: 'address' },
    });
    expect(metadata.connections).toBe(0);
  });

  it('are refused when one of their addresses is not allowed, in whatever order', async () => {
    await using rig = new GuardRig();
    const metadata = await rig.site((_request, response) => void response.end('CANARY'));
    for (const addresses of [
      ['127.0.0.2', '127.0.0.1'],
      ['127.0.0.1', '127.0.0.2'],
    ]) {
      const fetch = rig.guard([`127.0.0.2:${metadata.port}`], async () => addresses.map((address) => ({ address, family: 4 })));
      expect(await failureOf(fetch(`http://mixed.example:${metadata.port}/`))).toMatchObject({ code: 'address_not_allowed' });
    }
    expect(metadata.connections).toBe(0);
  });

  it('are refused when the connection leads elsewhere than the answer said', async () => {
    await using rig = new GuardRig();
    const metadata = await rig.site((_request, response) => void response.end('CANARY'));
    let reads = 0;
    const lying = {
      family: 4,
      get address() {
        reads++;
        return reads === 1 ? '127.0.0.2' : '127.0.0.1';
      },
    };
    const fetch = rig.guard([`127.0.0.2:${metadata.port}`], async () => [lying]);
    expect(await failureOf(fetch(`http://lying.example:${metadata.port}/`))).toMatchObject({ code: 'address_not_allowed' });
    expect(metadata.connections).toBe(1);
    expect(metadata.seen).toEqual([]);
  });

  it.each([
    ['stand for nothing', async () => []],
    [
      'cannot be looked up',
      async () => {
        throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
      },
    ],
  ] satisfies [string, ResolveHost][])('fail when they %s', async (_, resolve) => {
    await using rig = new GuardRig();
    expect(await failureOf(rig.guard([], resolve)('http://nowhere.example/'))).toEqual({
      code: 'fetch_failed',
      details: { reason: 'name' },
    });
  });

  it('may be opened by the operator, for the port that is named', async () => {
    await using rig = new GuardRig();
    const wiki = await rig.site((_request, response) => void response.end('wiki'));
    const resolve: ResolveHost = async () => [{ address: '127.0.0.1', family: 4 }];
    expect(await (await rig.guard([`wiki.internal:${wiki.port}`], resolve)(`http://WIKI.internal.:${wiki.port}/`)).text()).toBe('wiki');
    for (const allow of [[], ['wiki.internal'], [`other.internal:${wiki.port}`], [`*:${wiki.port}`]]) {
      expect(await failureOf(rig.guard(allow, resolve)(`http://wiki.internal:${wiki.port}/`))).toMatchObject({
        code: 'address_not_allowed',
      });
    }
  });
});
