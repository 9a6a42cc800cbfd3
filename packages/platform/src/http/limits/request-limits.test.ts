import { randomUUID } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { connectValkey } from '../../cache/connect-valkey.ts';
import { createMemoryRateLimiter } from '../../cache/memory-rate-limiter.ts';
import type { RateLimiter } from '../../cache/rate-limiter.ts';
import { createValkeyRateLimiter } from '../../cache/valkey-rate-limiter.ts';
import { createFixtureApp } from '../__fixtures__/fixture-app.ts';
import { defineRoute } from '../define-route.ts';
import { serve } from '../serve.ts';
import { limitOf } from './limit-of.ts';
import type { LimitClass, LimitPolicies } from './limit-policies.ts';
import { createRequestLimits } from './request-limits.ts';

const valkeyUrl = inject('valkeyUrl') ?? '';
const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const of = (points: number) => ({ points, windowSeconds: 60 });

function policies(changed: Partial<LimitPolicies> = {}, ofTenant: { requests?: number; key?: number; turns?: number } = {}): LimitPolicies {
  const plenty = of(1_000_000);
  return {
    address: plenty,
    credential: plenty,
    session: plenty,
    member: plenty,
    visitor: plenty,
    bot: plenty,
    turnsOfVisitor: plenty,
    turnsOfBot: plenty,
    ofTenant: () => ({
      requests: of(ofTenant.requests ?? 1_000_000),
      requestsOfKey: of(ofTenant.key ?? 1_000_000),
      turns: of(ofTenant.turns ?? 1_000_000),
    }),
    ...changed,
  };
}

const ids = new Map<string, ReturnType<typeof newId>>();

/** The same id for the same name, in every replica of a test. */
function id(name: string): never {
  const known = ids.get(name) ?? newId('tenant');
  ids.set(name, known);
  return known as never;
}

interface Server {
  url: string;
  /** How often a credential was looked at. */
  looked(): number;
  pass(milliseconds: number): void;
}

/** An app whose keys are `Bearer <tenant>/<key>`, whose visitors are `Bearer visitor/<contact>` or, with a link to a draft, `Bearer visitor/<link>_<contact>`, with limits to be met. */
async function start(given: LimitPolicies, limiter?: RateLimiter): Promise<Server> {
  let now = 0;
  let looked = 0;
  const tokenOf = (header: string | undefined): [string, string] => {
    looked += 1;
    const [, kind, name] = /^Bearer (\w+)\/(\w+)$/.exec(header ?? '') ?? [];
    if (kind === undefined || name === undefined) throw new AppError('unauthenticated');
    return [kind, name];
  };
  const scopeOf = (tenantId: never) => ({ tenantId, transaction: () => Promise.reject(new Error('there is no database')) });
  const routes = (['usual', 'credential', 'session', 'turn', 'none'] as LimitClass[]).flatMap((limit) =>
    (['public', 'visitor', 'bots.read'] as const).map((access) =>
      defineRoute({
        method: 'get',
        path: `/${limit}/${access.split('.')[0]}`,
        access,
        limit,
        tag: 'Limits',
        summary: 'x',
        success: { status: 204 },
        errors: [],
        handle: async () => {},
      }),
    ),
  );
  const own = { method: 'post', path: '/own', access: 'public', sameOrigin: true, tag: 'Limits', summary: 'x', errors: [] } as const;
  routes.push(defineRoute({ ...own, success: { status: 204 }, handle: async () => {} }));
  const monotonic = () => now;
  const { app } = createFixtureApp(routes, {
    trustedProxyHops: 1,
    limits: createRequestLimits({ limiter: limiter ?? createMemoryRateLimiter({ monotonic }), policies: given, monotonic }),
    authenticate: {
      async permission(request) {
        const [tenant, key] = tokenOf(request.header('authorization'));
        const actor = { kind: 'api_key', apiKeyId: id(key), label: key } as const;
        return { tenantId: id(tenant), scope: scopeOf(id(tenant)), actor, permissions: new Set() };
      },
      async visitor(request) {
        const [, contact] = tokenOf(request.header('authorization'));
        const [, link] = /^(.*?)_/.exec(contact) ?? [];
        return {
          tenantId: id('acme'),
          scope: scopeOf(id('acme')),
          botId: id('bot'),
          contactId: id(contact),
          origin: '',
          purpose: 'live',
          botVersionId: undefined,
          ...(link !== undefined && { previewLinkId: id(link) }),
        };
      },
      operations: () => Promise.reject(new AppError('unauthenticated')),
      person: () => Promise.reject(new AppError('unauthenticated')),
      operator: () => Promise.reject(new AppError('unauthenticated')),
    },
  });
  const server = await serve({ app, hostname: '127.0.0.1', port: 0, log: silent, secure: false });
  cleanups.push(() => server.stop({ graceMs: 0 }));
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { url: server.url, looked: () => looked, pass };
}

function ask({ url }: Server, path: string, options: { token?: string; ip?: string } = {}): Promise<Response> {
  const headers: Record<string, string> = { 'x-forwarded-for': options.ip ?? '203.0.113.9' };
  if (options.token !== undefined) headers['authorization'] = `Bearer ${options.token}`;
  return fetch(url + path, { headers });
}

async function statuses(count: number, send: () => Promise<Response>): Promise<number[]> {
  const seen: number[] = [];
  for (let index = 0; index < count; index += 1) seen.push((await send()).status);
  return seen;
}

describe('limits of requests', () => {
  it('says on every answer what applied and what is left', async () => {
    const server = await start(policies({ address: of(50) }, { requests: 100, key: 20 }));
    const { status, headers } = await ask(server, '/usual/bots', { token: 'acme/one' });
    expect(status).toBe(204);
    expect(headers.get('ratelimit-policy')).toBe('"address";q=50;w=60, "key";q=20;w=60, "tenant";q=100;w=60');
    expect(headers.get('ratelimit')).toBe('"key";r=19;t=60, "address";r=49;t=60, "tenant";r=99;t=60');
  });

  it('refuses by the tightest, says when to come back, and lets in then', async () => {
    const server = await start(policies({}, { key: 2 }));
    const send = () => ask(server, '/usual/bots', { token: 'acme/one' });
    expect(await statuses(2, send)).toEqual([204, 204]);
    server.pass(20_000);
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(refused.headers.get('ratelimit')).toMatch(/^"key";r=0;t=40, /);
    expect(await refused.json()).toMatchObject({ code: 'rate_limited', details: { retryAfterSeconds: 40, limits: ['key'] } });
    server.pass(40_000);
    expect((await send()).status).toBe(204);
  });

  it('counts each key by itself and all keys of a tenant together', async () => {
    const server = await start(policies({}, { key: 2, requests: 3 }));
    expect(await statuses(3, () => ask(server, '/usual/bots', { token: 'acme/one' }))).toEqual([204, 204, 429]);
    expect(await statuses(2, () => ask(server, '/usual/bots', { token: 'acme/two' }))).toEqual([204, 429]);
    expect(await statuses(2, () => ask(server, '/usual/bots', { token: 'globex/one' }))).toEqual([429, 429]);
    expect(await statuses(2, () => ask(server, '/usual/bots', { token: 'globex/other' }))).toEqual([204, 204]);
  });

  it('counts an address whatever it asks, and stops looking at its credentials once it is over', async () => {
    const server = await start(policies({ address: of(3) }));
    const guess = () => ask(server, '/usual/bots', { token: 'nonsense' });
    expect(await statuses(3, guess)).toEqual([401, 401, 401]);
    const first = await guess();
    expect([first.status, first.headers.get('ratelimit')]).toEqual([429, '"address";r=0;t=60']);
    const looked = server.looked();
    expect(await statuses(5, guess)).toEqual([429, 429, 429, 429, 429]);
    expect((await ask(server, '/usual/bots', { token: 'acme/one' })).status).toBe(429);
    expect(server.looked()).toBe(looked);
    expect((await ask(server, '/usual/bots', { token: 'acme/one', ip: '198.51.100.7' })).status).toBe(204);
    server.pass(60_000);
    expect((await ask(server, '/usual/bots', { token: 'acme/one' })).status).toBe(204);
  });

  it('takes a whole IPv6 network for one address', async () => {
    const server = await start(policies({ address: of(2) }));
    const addresses = ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:ffff::'];
    const seen: number[] = [];
    for (const ip of addresses) seen.push((await ask(server, '/usual/public', { ip })).status);
    expect(seen).toEqual([204, 204, 429]);
    expect((await ask(server, '/usual/public', { ip: '2001:db8:1:3::1' })).status).toBe(204);
  });

  it('takes what is public and for this origin only for a place of credentials, unless told otherwise', () => {
    const signIn = { method: 'post', access: 'public', sameOrigin: true } as const;
    expect(limitOf(signIn)).toBe('credential');
    expect(limitOf({ ...signIn, limit: 'usual' })).toBe('usual');
    expect(limitOf({ ...signIn, method: 'get' })).toBe('usual');
    expect(limitOf({ method: 'post', access: 'person' })).toBe('usual');
  });

  it('keeps to few guesses where credentials are given', async () => {
    const server = await start(policies({ credential: of(2) }));
    expect(await statuses(3, () => ask(server, '/credential/public'))).toEqual([204, 204, 429]);
    expect((await ask(server, '/usual/public')).status).toBe(204);
  });

  it('counts what other sites try too', async () => {
    const server = await start(policies({ address: of(2) }));
    const forge = () => fetch(`${server.url}/own`, { method: 'POST', headers: { origin: 'https://evil.example' } });
    expect(await statuses(3, forge)).toEqual([403, 403, 429]);
  });

  it('counts beginnings by address before there is a visitor, and by visitor after', async () => {
    const server = await start(policies({ session: of(1) }));
    expect(await statuses(2, () => ask(server, '/session/public'))).toEqual([204, 429]);
    expect(await statuses(2, () => ask(server, '/session/visitor', { token: 'visitor/ada' }))).toEqual([204, 429]);
    expect((await ask(server, '/session/visitor', { token: 'visitor/bob' })).status).toBe(204);
  });

  it('does not let a visitor who is over the limit use up the questions of others', async () => {
    const server = await start(policies({ turnsOfVisitor: of(2), turnsOfBot: of(4) }, { turns: 4 }));
    expect(await statuses(10, () => ask(server, '/turn/visitor', { token: 'visitor/ada' }))).toEqual([204, 204, ...Array(8).fill(429)]);
    expect(await statuses(3, () => ask(server, '/turn/visitor', { token: 'visitor/bob' }))).toEqual([204, 204, 429]);
    expect((await ask(server, '/usual/visitor', { token: 'visitor/ada' })).status).toBe(204);
  });

  it('lets all who come by a link to a draft ask what one visitor may, and so all links opened from one address', async () => {
    const server = await start(policies({ turnsOfVisitor: of(2) }));
    const turn = async (token: string, ip?: string) => {
      const { status, headers } = await ask(server, '/turn/visitor', { token: `visitor/${token}`, ...(ip && { ip }) });
      return status === 204 ? status : headers.get('ratelimit')?.split(';')[0];
    };
    expect([await turn('one_ada', '198.51.100.1'), await turn('one_bob', '198.51.100.2')]).toEqual([204, 204]);
    expect(await turn('one_eve', '198.51.100.3')).toBe('"preview-turns"');
    expect([await turn('two_ada'), await turn('three_ada'), await turn('four_ada')]).toEqual([204, 204, '"preview-address-turns"']);
    expect(await turn('four_ada', '198.51.100.4')).toBe(204);
    expect((await ask(server, '/turn/visitor', { token: 'visitor/ada' })).status).toBe(204);
  });

  it('lets 300 questions a day pass for each link to a draft', async () => {
    const server = await start(policies());
    const turn = (token: string) => ask(server, '/turn/visitor', { token: `visitor/${token}` });
    const seen = await statuses(300, () => turn('one_ada'));
    expect(new Set(seen)).toEqual(new Set([204]));
    const refused = await turn('one_bob');
    expect([refused.status, refused.headers.get('ratelimit')?.split(';')[0]]).toEqual([429, '"preview-day-turns"']);
    expect((await turn('two_bob')).status).toBe(204);
    server.pass(86_400_000);
    expect((await turn('one_bob')).status).toBe(204);
  });

  it('tells a visitor nothing of how busy the bot and the tenant are, until that stops them', async () => {
    const server = await start(policies({ turnsOfVisitor: of(20) }, { turns: 1 }));
    const first = await ask(server, '/turn/visitor', { token: 'visitor/ada' });
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=1000000;w=60, "visitor";q=1000000;w=60, "visitor-turns";q=20;w=60');
    const second = await ask(server, '/turn/visitor', { token: 'visitor/bob' });
    expect([second.status, second.headers.get('ratelimit')?.split(',')[0]]).toEqual([429, '"tenant-turns";r=0;t=60']);
  });

  it('leaves alone what costs nothing', async () => {
    const server = await start(policies({ address: of(1) }));
    await statuses(3, () => ask(server, '/usual/public'));
    const { status, headers } = await ask(server, '/none/public');
    expect([status, headers.get('ratelimit')]).toEqual([204, null]);
  });
});

describe.skipIf(valkeyUrl === '')('limits of requests to several replicas', () => {
  const replica = async (namespace: string): Promise<RateLimiter> => {
    const client = connectValkey(valkeyUrl, silent);
    cleanups.push(() => client.disconnect());
    await expect.poll(() => client.status).toBe('ready');
    return createValkeyRateLimiter(client, { namespace });
  };

  it('lets exactly as many of 8,000 pass as the limit says', { timeout: 120_000 }, async () => {
    const namespace = randomUUID();
    const given = policies({}, { requests: 117 });
    const limit = {
      ...given,
      ofTenant: () => ({ requests: { points: 117, windowSeconds: 3_600 }, requestsOfKey: of(100_000), turns: of(1) }),
    };
    const servers = [await start(limit, await replica(namespace)), await start(limit, await replica(namespace))];
    const seen: number[] = [];
    const client = async (first: number): Promise<void> => {
      for (let index = first; index < 8_000; index += 32) {
        const server = servers[index % 2] ?? servers[0];
        if (server) seen.push((await ask(server, '/usual/bots', { token: 'acme/one' })).status);
      }
    };
    await Promise.all(Array.from({ length: 32 }, (_, index) => client(index)));
    expect(seen).toHaveLength(8_000);
    expect(seen.filter((status) => status === 204)).toHaveLength(117);
    expect(seen.filter((status) => status === 429)).toHaveLength(8_000 - 117);
  });
});
