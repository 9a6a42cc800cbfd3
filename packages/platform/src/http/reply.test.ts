import { AppError } from '@parley/contract/errors';
import { streamEventSchema } from '@parley/contract/stream-events';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { defineRoute, type HandlerInput } from './define-route.ts';
import { eventStream } from './event-stream.ts';
import { listRoutes } from './list-routes.ts';
import { type RunningServer, serve } from './serve.ts';

type Handle = (input: Pick<HandlerInput<'public', undefined, undefined, undefined, undefined>, 'reply' | 'request'>) => Promise<unknown>;

const settings = { method: 'get', path: '/try', access: 'public', tag: 'Replies', summary: 'A reply.', errors: [] } as const;
const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const servers: RunningServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop({ graceMs: 0 });
});

/** Asks a route whose handler is given, over HTTP. */
async function ask(route: ReturnType<typeof defineRoute>, options: { secure?: boolean; cookie?: string } = {}): Promise<Response> {
  const secure = options.secure ?? false;
  const { app } = createFixtureApp([route], { secure });
  const server = await serve({ app, hostname: '127.0.0.1', port: 0, log: silent, secure });
  servers.push(server);
  return fetch(`${server.url}/try`, { redirect: 'manual', headers: options.cookie === undefined ? {} : { cookie: options.cookie } });
}

function json(handle: Handle) {
  return defineRoute({ ...settings, success: { status: 200, body: z.unknown() }, handle });
}

describe('a reply', () => {
  it('sends every cookie and header with a JSON answer', async () => {
    const route = json(async ({ reply }) => {
      reply.cookie({ name: 'session', value: 'one' });
      reply.cookie({ name: 'other', value: 'two' });
      reply.header('Clear-Site-Data', '"cache"');
      return {};
    });
    const response = await ask(route, { secure: true });
    expect(response.headers.getSetCookie()).toEqual([
      '__Host-session=one; Path=/; HttpOnly; Secure; SameSite=Lax',
      '__Host-other=two; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
    expect(response.headers.get('clear-site-data')).toBe('"cache"');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('sends them with nothing, with a response of its own and with a stream of events', async () => {
    const set: Handle = async ({ reply }) => {
      reply.cookie({ name: 'session', value: 'one' });
      reply.cookie({ name: 'other', value: 'two' });
      reply.header('x-more', 'yes');
    };
    async function* noEvents() {}
    const routes = [
      defineRoute({ ...settings, success: { status: 204 }, handle: async (input) => void (await set(input)) }),
      defineRoute({
        ...settings,
        success: { status: 200, contentType: 'text/plain' },
        handle: async (input) => {
          await set(input);
          return new Response('hello', { headers: { 'content-type': 'text/plain' } });
        },
      }),
      defineRoute({
        ...settings,
        success: { status: 200, eventStream: streamEventSchema },
        handle: async (input) => {
          await set(input);
          return eventStream(noEvents());
        },
      }),
    ];
    for (const route of routes) {
      const response = await ask(route);
      await response.text();
      expect(response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual(['session=one', 'other=two']);
      expect(response.headers.get('x-more')).toBe('yes');
    }
  });

  it('takes the last word about a cookie', async () => {
    const route = json(async ({ reply }) => {
      reply.cookie({ name: 'session', value: 'one' });
      reply.clearCookie('session');
      return {};
    });
    expect((await ask(route)).headers.getSetCookie()).toEqual(['session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax']);
  });

  it('is dropped when the handler fails, but for what was marked', async () => {
    const route = json(async ({ reply }) => {
      reply.cookie({ name: 'session', value: 'one' });
      reply.header('x-more', 'yes');
      reply.clearCookie('old', { evenOnError: true });
      reply.header('x-kept', 'yes', { evenOnError: true });
      throw new AppError('internal');
    });
    const response = await ask(route);
    expect(response.status).toBe(500);
    expect(response.headers.getSetCookie()).toEqual(['old=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax']);
    expect([response.headers.get('x-more'), response.headers.get('x-kept')]).toEqual([null, 'yes']);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each([
    ['set-cookie', 'a=b'],
    ['Content-Length', '0'],
    ['content-security-policy', 'none'],
    ['Access-Control-Allow-Origin', '*'],
    ['ratelimit', 'x'],
    ['x-more', 'a\r\nset-cookie: a=b'],
    ['x-more', 'ä'],
    ['x more', 'a'],
    ['', 'a'],
  ])('refuses the header %s: %j', async (name, value) => {
    const response = await ask(
      json(async ({ reply }) => {
        reply.header(name, value);
        return {};
      }),
    );
    expect(response.status).toBe(500);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});

describe('a cookie of a request', () => {
  const echo = json(async ({ request }) => ({
    session: request.cookie('session') ?? null,
    refresh: request.cookie('refresh', { path: '/try' }) ?? null,
  }));

  it('is read by the name it was set with', async () => {
    const plain = await ask(echo, { cookie: 'session=a; refresh=b' });
    expect(await plain.json()).toEqual({ session: 'a', refresh: 'b' });
    const secure = await ask(echo, { secure: true, cookie: '__Host-session=a; __Secure-refresh=b' });
    expect(await secure.json()).toEqual({ session: 'a', refresh: 'b' });
  });

  it('is not taken behind https under a name that a subdomain could have planted', async () => {
    const planted = await ask(echo, { secure: true, cookie: 'session=a; __Secure-session=a; refresh=b; __Host-refresh=b' });
    expect(await planted.json()).toEqual({ session: null, refresh: null });
  });
});

describe('a redirect', () => {
  const redirect = (target: string) =>
    defineRoute({
      ...settings,
      success: { status: 303, redirect: true },
      handle: async ({ reply }) => {
        reply.cookie({ name: 'state', value: 'x' });
        return target;
      },
    });

  it('leads where the handler says, with its cookies', async () => {
    const response = await ask(redirect('https://idp.example/authorize?state=x'));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('https://idp.example/authorize?state=x');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.getSetCookie()).toHaveLength(1);
    expect(await response.text()).toBe('');
  });

  it.each(['//evil.example', 'javascript:alert(1)', '/a\r\nset-cookie: planted=1'])('is not sent to %j', async (target) => {
    const response = await ask(redirect(target));
    expect(response.status).toBe(500);
    expect([response.headers.get('location'), ...response.headers.getSetCookie()]).toEqual([null]);
  });

  it('is listed and described', () => {
    const { app } = createFixtureApp([redirect('/')]);
    expect(listRoutes(app.routes).find(({ key }) => key === 'GET /try')).toMatchObject({ redirects: true, streams: false });
    expect(JSON.stringify(app.openApi)).toContain('"303":{"description":"Go on at `Location`."');
  });
});
