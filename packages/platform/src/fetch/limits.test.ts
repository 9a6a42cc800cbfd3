import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { failureOf, GuardRig, localUrl } from './__fixtures__/guard-rig.ts';
import type { Site } from './__fixtures__/start-site.ts';
import type { GuardedFetch, GuardedRequest } from './guarded-fetch.ts';

const megabyte = 1024 * 1024;
const zeros = Buffer.alloc(32 * megabyte);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

async function serving(rig: GuardRig, answer: Parameters<GuardRig['site']>[0]): Promise<{ site: Site; fetch: GuardedFetch; url: string }> {
  const site = await rig.site(answer);
  return { site, fetch: rig.guard([`127.0.0.1:${site.port}`]), url: localUrl(site) };
}

const read = async (fetch: GuardedFetch, url: string, request?: GuardedRequest): Promise<string> => (await fetch(url, request)).text();

describe('a body', () => {
  it.each([
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros, quick)],
    ['gzip, gzip', gzipSync(gzipSync(zeros))],
  ])('that grows too large when it is decompressed is cut off: %s', async (encoding, bomb) => {
    await using rig = new GuardRig();
    const { site, fetch, url } = await serving(
      rig,
      (_request, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(await failureOf(read(fetch, url, { maxBytes: megabyte }))).toEqual({
      code: 'response_too_large',
      details: { maxBytes: megabyte },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * megabyte);
    await site.disconnected;
  });

  it('of the most bytes allowed is read whole, and one byte more is refused', async () => {
    await using rig = new GuardRig();
    const { fetch, url } = await serving(
      rig,
      (_request, response) => void response.write('a'.repeat(500), () => response.end('b'.repeat(500))),
    );
    expect(await read(fetch, url, { maxBytes: 1000 })).toHaveLength(1000);
    expect(await failureOf(read(fetch, url, { maxBytes: 999 }))).toMatchObject({ code: 'response_too_large' });
  });

  it('that says it is too large is not read at all', async () => {
    await using rig = new GuardRig();
    const { site, fetch, url } = await serving(rig, (_request, response) => {
      response.writeHead(200, { 'content-length': '2000' }).write('a');
    });
    expect(await failureOf(fetch(url, { maxBytes: 1000 }))).toMatchObject({ code: 'response_too_large' });
    await site.disconnected;
  });

  it('that comes too slowly is given up, and its connection closed', async () => {
    await using rig = new GuardRig();
    const { site, fetch, url } = await serving(rig, (_request, response) => void response.writeHead(200).write('a'));
    const response = await fetch(url, { totalMs: 300 });
    expect(await failureOf(response.text())).toEqual({ code: 'fetch_timeout', details: { waitedFor: 'end' } });
    await site.disconnected;
  });

  it('that breaks off is a failure, and so is one that cannot be decompressed', async () => {
    await using rig = new GuardRig();
    const { fetch, url } = await serving(rig, (request, response) => {
      if (request.url === '/garbage') response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is not gzip');
      else response.writeHead(200, { 'content-length': '10' }).write('abc', () => response.destroy());
    });
    expect(await failureOf(read(fetch, url))).toEqual({ code: 'fetch_failed', details: { reason: 'connection' } });
    expect(await failureOf(read(fetch, `${url}garbage`))).toEqual({ code: 'fetch_failed', details: { reason: 'answer' } });
  });

  it('that nobody wants any more is not read further', async () => {
    await using rig = new GuardRig();
    const { site, fetch, url } = await serving(rig, (_request, response) => void response.writeHead(200).write('a'));
    const response = await fetch(url);
    await response.body?.cancel();
    await site.disconnected;
  });
});

describe('headers', () => {
  it('that never come are given up', async () => {
    await using rig = new GuardRig();
    const { site, fetch, url } = await serving(rig, () => {});
    expect(await failureOf(fetch(url, { headersMs: 200 }))).toEqual({ code: 'fetch_timeout', details: { waitedFor: 'headers' } });
    await site.disconnected;
  });

  it('without end are cut off', async () => {
    await using rig = new GuardRig();
    const { site, fetch, url } = await serving(rig, (_request, { socket }) => {
      socket?.write('HTTP/1.1 200 OK\r\n');
      const flood = (): void => void (socket?.writable && socket.write(`x-${'a'.repeat(1000)}: 1\r\n`, () => setImmediate(flood)));
      flood();
    });
    expect(await failureOf(fetch(url))).toEqual({ code: 'fetch_failed', details: { reason: 'headers' } });
    await site.disconnected;
  });

  it('that are not HTTP are a failure', async () => {
    await using rig = new GuardRig();
    const { fetch, url } = await serving(rig, (_request, { socket }) => void socket?.end('SSH-2.0-OpenSSH_9.9\r\n'));
    expect(await failureOf(fetch(url))).toEqual({ code: 'fetch_failed', details: { reason: 'answer' } });
  });
});

describe('a caller', () => {
  it('who stops is told nothing but that, before the headers and in the body', async () => {
    await using rig = new GuardRig();
    const { site, fetch, url } = await serving(rig, (request, response) => {
      if (request.url === '/body') response.writeHead(200).write('a');
    });
    const stopping = new AbortController();
    const waiting = fetch(url, { signal: stopping.signal });
    const response = await fetch(`${url}body`, { signal: stopping.signal });
    const reading = response.text();
    stopping.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    await expect(reading).rejects.toThrow('stopped');
    await expect(fetch(url, { signal: stopping.signal })).rejects.toThrow('stopped');
    await site.disconnected;
  });

  it('is told when nobody listens there', async () => {
    await using rig = new GuardRig();
    const { port } = await (async () => {
      await using gone = new GuardRig();
      return { port: (await gone.site(() => {})).port };
    })();
    expect(await failureOf(rig.guard([`127.0.0.1:${port}`])(`http://127.0.0.1:${port}/`))).toEqual({
      code: 'fetch_failed',
      details: { reason: 'connection' },
    });
  });
});
