import { describe, expect, it } from 'vitest';
import { failureOf, GuardRig, localUrl } from './__fixtures__/guard-rig.ts';
import type { ResolveHost } from './guarded-connector.ts';

const names: Readonly<Record<string, string>> = { 'inside.example': '127.0.0.1', 'other.example': '127.0.0.2' };
const resolve: ResolveHost = async (host) => [{ address: names[host] ?? '127.0.0.2', family: 4 }];

/** A public site at 127.0.0.2 that leads where its path says, and a metadata server at 127.0.0.1 on the same port. */
async function openRig(rig: GuardRig) {
  const metadata = await rig.site((_request, response) => void response.end('CANARY'), { address: '127.0.0.1' });
  const { port } = metadata;
  const outside = await rig.site(
    (request, response) => {
      const url = new URL(request.url ?? '/', 'http://site');
      const to = url.searchParams.get('to');
      if (to === null) response.end(`${request.method} ${url.pathname}`);
      else
        response.writeHead(Number(url.searchParams.get('status') ?? 302), { location: to.replaceAll('PORT', String(port)) }).end('moved');
    },
    { address: '127.0.0.2', port },
  );
  const leads = (to: string, status = 302): string =>
    `http://site.example:${port}/?status=${status}&to=${encodeURIComponent(to.replaceAll('PORT', String(port)))}`;
  return { metadata, outside, port, leads, fetch: rig.guard([`127.0.0.2:${port}`], resolve) };
}

describe('redirects', () => {
  it.each([
    ['an address', 'http://127.0.0.1:PORT/latest/meta-data/'],
    ['a number', 'http://2130706433:PORT/'],
    ['a mapped address', 'http://[::ffff:127.0.0.1]:PORT/'],
    ['a name', 'http://inside.example:PORT/'],
    ['the same scheme', '//127.0.0.1:PORT/'],
    ['https', 'https://127.0.0.1:PORT/'],
    ['a password', 'http://name:password@127.0.0.1:PORT/'],
    ['another port', 'http://127.0.0.1:6379/'],
    ['a file', 'file:///etc/passwd'],
    ['another protocol', 'gopher://127.0.0.1:PORT/_x'],
  ])('are refused when they lead inside by %s, at once and after a detour', async (_, to) => {
    await using rig = new GuardRig();
    const { fetch, leads, metadata } = await openRig(rig);
    expect(await failureOf(fetch(leads(to)))).toMatchObject({ code: 'address_not_allowed' });
    expect(await failureOf(fetch(leads(leads(leads(to, 307), 301))))).toMatchObject({ code: 'address_not_allowed' });
    expect(await failureOf(fetch(leads(to, 307), { method: 'POST', body: 'secret' }))).toMatchObject({ code: 'address_not_allowed' });
    expect(metadata.connections).toBe(0);
  });

  it('are followed five times and no further', async () => {
    await using rig = new GuardRig();
    const { fetch, leads, outside } = await openRig(rig);
    const chain = (length: number): string => (length === 0 ? '/end' : leads(chain(length - 1)));
    const response = await fetch(chain(5));
    expect([await response.text(), response.redirected, new URL(response.url).pathname]).toEqual(['GET /end', true, '/end']);
    expect(outside.seen).toHaveLength(6);
    expect(await failureOf(fetch(chain(6)))).toEqual({ code: 'fetch_failed', details: { reason: 'redirect' } });
    expect(outside.seen).toHaveLength(12);
  });

  it('are given back or refused when the caller wants it', async () => {
    await using rig = new GuardRig();
    const { fetch, leads, port } = await openRig(rig);
    const response = await fetch(leads('http://127.0.0.1:PORT/'), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, `http://127.0.0.1:${port}/`]);
    expect(await failureOf(fetch(leads('/end'), { redirect: 'error' }))).toEqual({ code: 'fetch_failed', details: { reason: 'redirect' } });
  });

  it.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [302, 'PUT', 'PUT'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
  ])('of status %i turn %s into %s', async (status, method, becomes) => {
    await using rig = new GuardRig();
    const { fetch, leads, outside } = await openRig(rig);
    const response = await fetch(leads('/end', status), { method, body: 'text', headers: { 'content-type': 'text/plain' } });
    expect(await response.text()).toBe(`${becomes} /end`);
    expect(outside.seen[1]?.body).toBe(becomes === 'GET' ? '' : 'text');
    expect(outside.seen[1]?.headers['content-type']).toBe(becomes === 'GET' ? undefined : 'text/plain');
  });

  it('carry no secret to another origin, under whatever name, and keep them on their own', async () => {
    await using rig = new GuardRig();
    const { fetch, leads, outside } = await openRig(rig);
    const headers = {
      authorization: 'Bearer CANARY',
      cookie: 'session=CANARY',
      'x-api-key': 'CANARY',
      accept: 'text/html',
      'user-agent': 'Test',
    };
    await fetch(leads('http://other.example:PORT/end'), { headers });
    expect(outside.seen[1]?.headers).toMatchObject({ accept: 'text/html', 'user-agent': 'Test' });
    expect(JSON.stringify(outside.seen[1]?.headers)).not.toContain('CANARY');
    await fetch(leads('/end'), { headers });
    expect(outside.seen[3]?.headers).toMatchObject(headers);
    // What was dropped once does not come back on the way home.
    await fetch(leads('http://other.example:PORT/?to=http://site.example:PORT/end'), { headers });
    expect(JSON.stringify(outside.seen.at(-1))).not.toContain('CANARY');
  });

  it('that lead nowhere fail, and one without a location is an answer', async () => {
    await using rig = new GuardRig();
    const { fetch, leads } = await openRig(rig);
    expect(await failureOf(fetch(leads('http://[broken')))).toEqual({ code: 'fetch_failed', details: { reason: 'redirect' } });
    const silent = await rig.site((_request, response) => void response.writeHead(302).end('moved'));
    expect((await rig.guard([`127.0.0.1:${silent.port}`])(localUrl(silent))).status).toBe(302);
  });
});
