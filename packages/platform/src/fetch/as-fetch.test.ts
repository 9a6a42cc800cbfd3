import { describe, expect, it } from 'vitest';
import { failureOf, GuardRig, localUrl } from './__fixtures__/guard-rig.ts';
import { asFetch } from './as-fetch.ts';

describe('asFetch', () => {
  it('takes what fetch takes: an address, options, or a request', async () => {
    await using rig = new GuardRig();
    const site = await rig.site((request, response) => void response.end(request.method));
    const fetch = asFetch(rig.guard([`127.0.0.1:${site.port}`]));
    expect(await (await fetch(localUrl(site))).text()).toBe('GET');
    expect(await (await fetch(new URL(localUrl(site)), { method: 'POST', body: new URLSearchParams({ a: 'b' }) })).text()).toBe('POST');
    const request = new Request(localUrl(site), {
      method: 'PUT',
      body: '{}',
      headers: { 'x-own': 'yes', 'content-type': 'application/json' },
    });
    expect(await (await fetch(request)).text()).toBe('PUT');
    expect(site.seen.map(({ body }) => body)).toEqual(['', 'a=b', '{}']);
    expect(site.seen[1]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(site.seen[2]?.headers).toMatchObject({ 'x-own': 'yes', 'content-type': 'application/json' });
  });

  it('keeps the limits it was made with, and the rules', async () => {
    await using rig = new GuardRig();
    const site = await rig.site((_request, response) => void response.end('more than ten bytes'));
    const fetch = asFetch(rig.guard([`127.0.0.1:${site.port}`]), { maxBytes: 10 });
    expect(await failureOf(fetch(localUrl(site)))).toMatchObject({ code: 'response_too_large' });
    expect(await failureOf(fetch(`http://127.0.0.2:${site.port}/`))).toMatchObject({ code: 'address_not_allowed' });
  });

  it('gives a redirect back and stops when it is told to', async () => {
    await using rig = new GuardRig();
    const site = await rig.site(
      (request, response) => void (request.url === '/slow' || response.writeHead(302, { location: '/slow' }).end()),
    );
    const fetch = asFetch(rig.guard([`127.0.0.1:${site.port}`]));
    expect((await fetch(localUrl(site), { redirect: 'manual' })).status).toBe(302);
    const stopping = new AbortController();
    const waiting = fetch(localUrl(site, '/slow'), { signal: stopping.signal });
    stopping.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
