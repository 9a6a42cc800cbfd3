import { describe, expect, it } from 'vitest';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { defineRoute } from './define-route.ts';

const page = {
  method: 'get',
  path: '/pages/',
  access: 'public',
  tag: 'Files',
  summary: 'The pages.',
  success: { status: 200, contentType: 'text/html' },
  errors: [],
  takesPathsBelow: true,
  handle: async () =>
    new Response('<p>hello</p>', { headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'" } }),
} as const;
const picture = defineRoute({
  ...page,
  path: '/pages/picture',
  takesPathsBelow: false,
  handle: async () => new Response('a picture', { headers: { 'content-type': 'text/plain' } }),
});

describe('a route that takes the paths below its own', () => {
  const { app } = createFixtureApp([defineRoute(page), picture]);
  const get = (path: string, method = 'GET') => app.fetch(new Request(`http://localhost${path}`, { method }));

  it('answers each of them that no other route takes', async () => {
    for (const path of ['/pages/', '/pages/one', '/pages/one/two']) expect(await (await get(path)).text()).toBe('<p>hello</p>');
    expect(await (await get('/pages/picture')).text()).toBe('a picture');
    expect((await get('/pages')).status).toBe(404);
    expect((await get('/pages/one', 'POST')).status).toBe(404);
  });

  it('keeps a content security policy that the answer carries itself', async () => {
    expect((await get('/pages/one')).headers.get('content-security-policy')).toBe("default-src 'self'");
    expect((await get('/pages/picture')).headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is declared as what it is', () => {
    expect(() => defineRoute({ ...page, path: '/pages' })).toThrow('ends in a slash');
    expect(() => defineRoute({ ...page, method: 'post' })).toThrow('ends in a slash');
  });
});
