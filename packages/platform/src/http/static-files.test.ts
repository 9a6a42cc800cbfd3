import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { staticFileRoutes } from './static-files.ts';

const script = `console.log('${'widget '.repeat(300)}');`;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-static-'));
  await writeFile(join(folder, 'widget.js'), script);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const contentType = 'text/javascript; charset=utf-8';
  const { app } = createFixtureApp(
    staticFileRoutes([
      { path: '/widget.js', file: join(folder, 'widget.js'), contentType, crossOrigin: true },
      { path: '/panel-1a2b.js', file: join(folder, 'widget.js'), contentType, immutable: true },
      { path: '/missing.js', file: join(folder, 'missing.js'), contentType },
      { path: '/changing.js', file: join(folder, 'changing.js'), contentType },
    ]),
  );
  return app.fetch(new Request(`http://localhost${path}`, { method, headers }));
}

describe('staticFileRoutes', () => {
  it('serves a listed file', async () => {
    const response = await get('/widget.js');
    expect(await response.text()).toBe(script);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, no-cache');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lets other sites load only what says so', async () => {
    const shared = await get('/widget.js', { origin: 'https://anybody.example' });
    expect(shared.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(shared.headers.get('access-control-allow-origin')).toBe('*');
    const own = await get('/panel-1a2b.js', { origin: 'https://anybody.example' });
    expect(own.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(own.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets a file whose name changes with its content be kept', async () => {
    expect((await get('/panel-1a2b.js')).headers.get('cache-control')).toContain('immutable');
  });

  it('answers 304 to a client that has the file', async () => {
    const etag = (await get('/widget.js')).headers.get('etag') ?? '';
    const again = await get('/widget.js', { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await get('/widget.js', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('compresses as the client allows, each form with its own tag', async () => {
    const brotli = await get('/widget.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await brotli.bytes()).toString()).toBe(script);
    const gzip = await get('/widget.js', { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await gzip.bytes()).toString()).toBe(script);
    expect(gzip.headers.get('vary')).toContain('Accept-Encoding');
    expect(gzip.headers.get('etag')).not.toBe(brotli.headers.get('etag'));
  });

  it('answers HEAD with the length and no body', async () => {
    const response = await get('/widget.js', {}, 'HEAD');
    expect([response.headers.get('content-length'), await response.text()]).toEqual([String(script.length), '']);
  });

  it('reads a file again when it has changed', async () => {
    await writeFile(join(folder, 'changing.js'), 'one');
    expect(await (await get('/changing.js')).text()).toBe('one');
    await writeFile(join(folder, 'changing.js'), 'three');
    expect(await (await get('/changing.js')).text()).toBe('three');
  });

  it.each(['/missing.js', '/widget.js/../../etc/passwd', '/..%2fwidget.js', '/widget.js%00', '/WIDGET.JS', '/other.js'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
