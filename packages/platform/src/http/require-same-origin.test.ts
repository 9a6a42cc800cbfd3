import { AppError } from '@parley/contract/errors';
import { type ApiKeyId, newId } from '@parley/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { sendRaw } from './__fixtures__/send-raw.ts';
import type { Authenticate } from './answer-request.ts';
import type { TenantCaller } from './caller.ts';
import { defineRoute } from './define-route.ts';
import { refuseForgedChange } from './require-same-origin.ts';
import type { RouteRequest } from './route.ts';
import { type RunningServer, serve } from './serve.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const ownOrigins = (request: RouteRequest) => [`https://${request.header('host')}`];
let server: RunningServer;

/** Keys as a bearer token, members by a cookie. */
const authenticate: Authenticate = {
  visitor: () => Promise.reject(new AppError('unauthenticated')),
  operations: () => Promise.reject(new AppError('unauthenticated')),
  person: () => Promise.reject(new AppError('unauthenticated')),
  operator: () => Promise.reject(new AppError('unauthenticated')),
  async permission(request) {
    const tenantId = newId('tenant');
    const apiKeyId: ApiKeyId = newId('apiKey');
    const caller: TenantCaller = {
      tenantId,
      actor: { kind: 'api_key', apiKeyId, label: 'key' },
      permissions: new Set(),
      scope: { tenantId, transaction: () => Promise.reject(new Error()) },
    };
    if (request.header('authorization') === 'Bearer key') return caller;
    if (request.cookie('session') !== 'member') throw new AppError('unauthenticated');
    await refuseForgedChange(request, ownOrigins);
    return caller;
  },
};

beforeAll(async () => {
  const settings = { tag: 'Sites', summary: 'x', errors: [], success: { status: 204 }, handle: async () => {} } as const;
  const { app } = createFixtureApp(
    [
      defineRoute({ ...settings, method: 'post', path: '/sign-in', access: 'public', sameOrigin: true }),
      defineRoute({ ...settings, method: 'get', path: '/sign-in', access: 'public', sameOrigin: true }),
      defineRoute({ ...settings, method: 'post', path: '/change', access: 'bots.write' }),
      defineRoute({ ...settings, method: 'post', path: '/json', access: 'bots.write', body: z.strictObject({ name: z.string() }) }),
      defineRoute({ ...settings, method: 'get', path: '/read', access: 'bots.read' }),
    ],
    { ownOrigins, authenticate, secure: true },
  );
  server = await serve({ app, hostname: '127.0.0.1', port: 0, log: silent, secure: true });
});

afterAll(() => server.stop({ graceMs: 0 }));

async function send(line: string, headers: Record<string, string>, body = ''): Promise<string> {
  const all = {
    host: 'parley.example',
    connection: 'close',
    ...(body === '' ? {} : { 'content-length': String(body.length) }),
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const answer = await sendRaw(server.port, `${line} HTTP/1.1\r\n${head.join('')}\r\n${body}`);
  return answer.status < 300 ? 'passed' : (JSON.parse(answer.body) as { code: string }).code;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const text = { 'content-type': 'text/plain' };
const own = { origin: 'https://parley.example' };

const foreign: readonly (readonly [string, Record<string, string>])[] = [
  ['nothing at all', {}],
  ['a form of another site', { ...form, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['a form of another site in an older browser', { ...form, origin: 'https://evil.example' }],
  ['text of another site', { ...text, origin: 'https://evil.example' }],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a sandboxed frame in an older browser', { origin: 'null' }],
  ['an empty origin', { origin: '' }],
  ['a subdomain', { origin: 'https://evil.parley.example', 'sec-fetch-site': 'same-site' }],
  ['a subdomain in an older browser', { origin: 'https://evil.parley.example' }],
  ['a sibling that names this origin', { ...own, 'sec-fetch-site': 'same-site' }],
  ['a host that begins alike', { origin: 'https://parley.example.evil.example' }],
  ['a host that ends alike', { origin: 'https://evilparley.example' }],
  ['this host over http', { origin: 'http://parley.example' }],
  ['another port', { origin: 'https://parley.example:8443' }],
  ['a trailing dot', { origin: 'https://parley.example.' }],
  ['a trailing slash', { origin: 'https://parley.example/' }],
  ['a name with a user', { origin: 'https://parley.example@evil.example' }],
  ['capital letters', { origin: 'https://PARLEY.example' }],
  ['two origins', { origin: 'https://parley.example, https://evil.example' }],
  ['the right page behind the wrong word', { referer: 'https://parley.example/', origin: 'https://evil.example' }],
  ['a word nobody knows', { ...own, 'sec-fetch-site': 'same-origin, cross-site' }],
  ['a link somebody opened as a POST', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
];

const ours: readonly (readonly [string, Record<string, string>])[] = [
  ['a page of this origin', { ...own, 'sec-fetch-site': 'same-origin' }],
  ['a page of this origin in an older browser', own],
];

describe('a public route for this origin only', () => {
  it.each(foreign)('refuses %s', async (_name, headers) => {
    expect(await send('POST /sign-in', headers)).toBe('cross_site_request');
  });

  it.each(ours)('takes %s', async (_name, headers) => {
    expect(await send('POST /sign-in', headers)).toBe('passed');
  });

  it('is opened by an address that was typed, not by a link elsewhere', async () => {
    expect(await send('GET /sign-in', { 'sec-fetch-site': 'none' })).toBe('passed');
    expect(await send('GET /sign-in', { 'sec-fetch-site': 'cross-site' })).toBe('cross_site_request');
  });
});

describe('a caller known by a cookie', () => {
  const member = { cookie: '__Host-session=member' };

  it.each(foreign)('changes nothing through %s', async (_name, headers) => {
    expect(await send('POST /change', { ...member, ...headers })).toBe('cross_site_request');
  });

  it.each(ours)('may change something from %s', async (_name, headers) => {
    expect(await send('POST /change', { ...member, ...headers })).toBe('passed');
  });

  it('may read from anywhere, which shows nothing to another site', async () => {
    expect(await send('GET /read', { ...member, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBe('passed');
  });

  it('is not taken for one with a key, which no browser sends by itself', async () => {
    expect(await send('POST /change', { authorization: 'Bearer key' })).toBe('passed');
    expect(await send('POST /change', { ...member, authorization: 'Bearer key', origin: 'https://evil.example' })).toBe('passed');
  });

  it.each([form, text, { 'content-type': 'multipart/form-data; boundary=x' }])('sends JSON as %o from nowhere', async (type) => {
    expect(await send('POST /json', { ...member, ...own, ...type }, '{"name":"x"}')).toBe('unsupported_media_type');
  });
});
