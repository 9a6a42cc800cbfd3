import { AppError } from '@parley/contract/errors';
import { problemSchema } from '@parley/contract/problem';
import { describe, expect, it } from 'vitest';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { defineRoute } from './define-route.ts';

const writer = { authorization: 'Bearer key:knowledge.write' };
const reader = { authorization: 'Bearer key:knowledge.read' };
const json = { ...writer, 'content-type': 'application/json' };

function call(path: string, init: RequestInit & { duplex?: 'half' } = {}) {
  const fixture = createFixtureApp();
  return { ...fixture, answered: fixture.app.fetch(new Request(`http://localhost${path}`, init)) };
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  expect(problem.type).toBe(`/reference/errors#${problem.code}`);
  return problem;
}

function post(body: string | Uint8Array<ArrayBuffer> | undefined, headers: Record<string, string> = json, path = '/v1/things') {
  return call(path, { method: 'POST', headers, ...(body === undefined ? {} : { body }) }).answered;
}

describe('createApp', () => {
  it('answers with what the schema names and drops the rest', async () => {
    const response = await call('/v1/things/one', { headers: reader }).answered;
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ name: 'one', count: 1 });
  });

  it('gives the handler the output of its schemas', async () => {
    const response = await post('{"name":"  chair "}', json, '/v1/things?label=a');
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ name: 'chaira', count: 1 });
  });

  it('answers 204 without a body', async () => {
    const response = await call('/v1/things/one', { method: 'DELETE', headers: writer }).answered;
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
  });

  it('reports what is wrong with each part and where, without repeating values', async () => {
    const problem = await problemOf(await post('{"name":"","count":"hunter2","zzz":1}', json, '/v1/things'));
    expect(problem.code).toBe('invalid_request');
    expect(problem.details?.['issues']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ in: 'body', path: 'name' }),
        expect.objectContaining({ in: 'body', path: 'count' }),
        { in: 'body', path: 'zzz', message: 'There is no such field.' },
      ]),
    );
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  it('refuses a parameter given twice where one is expected, and takes a list where a list is', async () => {
    const twice = await problemOf(await post('{"name":"x"}', json, '/v1/things?dry=yes&dry=no'));
    expect(twice.details?.['issues']).toEqual([expect.objectContaining({ in: 'query', path: 'dry' })]);
    expect(await (await post('{"name":"x"}', json, '/v1/things?label=a&label=b')).json()).toEqual({ name: 'xa+b', count: 1 });
  });

  it.each([
    ['cut off', '{"name":'],
    ['not JSON', 'hello'],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
    ['a bare control character', '{"name":"a\u0001"}'],
  ])('answers malformed_json to a body that is %s', async (_name, body) => {
    expect((await problemOf(await post(body))).code).toBe('malformed_json');
  });

  it.each([
    ['a NUL character in a value', String.raw`{"name":"a\u0000b"}`],
    ['a NUL character in a name', String.raw`{"name":"a","map":{"x\u0000":1}}`],
    ['half a surrogate pair', String.raw`{"name":"\ud800"}`],
    ['a number beyond a double', '{"name":"x","extra":1e400}'],
    ['__proto__', '{"name":"x","map":{"__proto__":{"admin":true}}}'],
    ['an escaped __proto__', String.raw`{"name":"x","extra":{"\u005f_proto__":1}}`],
    ['nesting without end', `{"name":"x","extra":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['no body', undefined],
    ['an array instead of an object', '[]'],
    ['null', 'null'],
    ['another type of value for a name', '{"name":{"$ne":null}}'],
  ])('answers invalid_request to %s', async (_name, body) => {
    expect((await problemOf(await post(body))).code).toBe('invalid_request');
  });

  it('takes the last of two fields of the same name', async () => {
    expect(await (await post('{"name":"a","name":"b"}')).json()).toEqual({ name: 'b', count: 1 });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'application/jsonp',
    'garbage',
  ])('answers unsupported_media_type to a JSON route given %s', async (type) => {
    expect((await problemOf(await post('{"name":"x"}', { ...writer, 'content-type': type }))).code).toBe('unsupported_media_type');
  });

  it('does not unpack a compressed body', async () => {
    expect((await problemOf(await post('{}', { ...json, 'content-encoding': 'gzip' }))).code).toBe('unsupported_media_type');
  });

  it('refuses a body over the limit by its announced length', async () => {
    const problem = await problemOf(await post('{"name":"x"}', { ...json, 'content-length': '999999999' }));
    expect(problem).toMatchObject({ code: 'payload_too_large', details: { maxBytes: 256 * 1024 } });
  });

  it('refuses a body over the limit that announces no length, without reading it to its end', async () => {
    let pulled = 0;
    const long = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(32));
        if (pulled === 100) controller.close();
      },
    });
    const response = await call('/v1/things', { method: 'POST', headers: json, body: long, duplex: 'half' }).answered;
    expect((await problemOf(response)).code).toBe('payload_too_large');
    expect(pulled).toBeLessThan(10);
  });

  it('delivers a body of bytes with its content type', async () => {
    const { answered } = call('/v1/files', {
      method: 'PUT',
      headers: { ...writer, 'content-type': 'Text/Plain; charset=utf-8' },
      body: 'grüße',
    });
    expect(await (await answered).json()).toEqual({ size: 7, contentType: 'text/plain' });
    const { answered: refused } = call('/v1/files', { method: 'PUT', headers: { ...writer, 'content-type': 'image/png' }, body: 'x' });
    expect((await problemOf(await refused)).code).toBe('unsupported_media_type');
  });

  it('asks for a credential before it looks at anything else', async () => {
    const response = await post('{', { 'content-type': 'application/json' });
    expect((await problemOf(response)).code).toBe('unauthenticated');
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="parley"');
    expect((await problemOf(await post('{}', { ...reader, 'content-type': 'application/json' }))).code).toBe('forbidden');
  });

  it('says that a session has ended', async () => {
    const response = await call('/v1/chat/me', { headers: { authorization: 'Bearer ended' } }).answered;
    expect((await problemOf(response)).code).toBe('session_expired');
    expect(response.headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('lets operations routes through their own hook only', async () => {
    expect((await call('/inside', { headers: reader }).answered).status).toBe(401);
    expect((await call('/inside', { headers: { authorization: 'Bearer operator' } }).answered).status).toBe(204);
  });

  it('keeps an unexpected failure for the log', async () => {
    const { answered, lines } = call('/v1/things/boom', { headers: reader });
    const response = await answered;
    const problem = await problemOf(response);
    expect(problem.code).toBe('internal');
    expect(JSON.stringify(problem)).not.toContain('hunter2');
    expect(lines.find((line) => line['msg'] === 'request failed unexpectedly')).toMatchObject({
      requestId: problem.requestId,
      err: { message: 'password=hunter2' },
    });
  });

  it('makes an answer that does not fit its schema internal', async () => {
    const { answered, lines } = call('/v1/things/unfit', { headers: reader });
    expect((await problemOf(await answered)).code).toBe('internal');
    expect(JSON.stringify(lines)).toContain('count (invalid_type)');
  });

  it('logs an error that the route does not declare', async () => {
    const rude = defineRoute({
      method: 'get',
      path: '/rude',
      access: 'public',
      tag: 'Things',
      summary: 'A route that says less than it does.',
      success: { status: 204 },
      errors: [],
      handle: () => Promise.reject(new AppError('in_use')),
    });
    const { app, lines } = createFixtureApp([rude]);
    expect((await problemOf(await app.fetch(new Request('http://localhost/rude')))).code).toBe('in_use');
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', code: 'in_use', route: '/rude' }));
  });

  it('sends Retry-After in whole seconds', async () => {
    const response = await call('/v1/things/busy', { headers: reader }).answered;
    expect((await problemOf(response)).code).toBe('rate_limited');
    expect(response.headers.get('retry-after')).toBe('7');
  });

  it('answers not_found to an unknown path and method_not_allowed with Allow to a known one', async () => {
    expect((await problemOf(await call('/v2/things').answered)).code).toBe('not_found');
    expect((await problemOf(await call('/v1/things/', { headers: reader }).answered)).code).toBe('not_found');
    const response = await call('/v1/things/one', { method: 'PATCH' }).answered;
    expect((await problemOf(response)).code).toBe('method_not_allowed');
    expect(response.headers.get('allow')).toBe('DELETE, GET, HEAD, OPTIONS');
  });

  it('answers HEAD like GET without a body, and OPTIONS with what is allowed', async () => {
    const head = await call('/v1/things/one', { method: 'HEAD', headers: reader }).answered;
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, 'application/json', '']);
    const options = await call('/v1/things/one', { method: 'OPTIONS' }).answered;
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'DELETE, GET, HEAD, OPTIONS']);
    expect(options.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['/v1/things/%zz', '/v1/things/a%00b', '/v1/things/%ff%fe', '/v1/things/%ED%A0%80', `/v1/things/${'x'.repeat(500)}`])(
    'answers %s without failing',
    async (path) => {
      const { status } = await call(path, { headers: reader }).answered;
      expect([200, 400, 404]).toContain(status);
    },
  );

  it('refuses a NUL character in a path or a query', async () => {
    expect((await problemOf(await call('/v1/things/a%00b', { headers: reader }).answered)).code).toBe('invalid_request');
    expect((await problemOf(await post('{"name":"x"}', json, '/v1/things?label=%00'))).code).toBe('invalid_request');
  });

  it('takes over a harmless request id and makes one otherwise', async () => {
    const kept = await call('/v1/things/one', { headers: { ...reader, 'x-request-id': 'abc-123' } }).answered;
    expect(kept.headers.get('x-request-id')).toBe('abc-123');
    const made = await call('/v1/things/one', { headers: { ...reader, 'x-request-id': 'a b<script>' } }).answered;
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sets security headers on every answer, and HSTS only behind https', async () => {
    for (const path of ['/v1/things/one', '/nowhere', '/v1/things']) {
      const { headers } = await call(path, { headers: reader }).answered;
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
    const { app } = createFixtureApp([], { secure: true });
    expect((await app.fetch(new Request('http://localhost/nowhere'))).headers.get('strict-transport-security')).toContain('max-age');
  });

  it('lets no cache keep what somebody was shown to be allowed to see, whatever the handler says', async () => {
    const headers = { 'content-type': 'text/csv', 'cache-control': 'public, max-age=3600' };
    const csv = { method: 'get', tag: 'x', summary: 'x', errors: [], success: { status: 200, contentType: 'text/csv' } } as const;
    const handle = async () => new Response('a', { headers });
    const { app } = createFixtureApp([
      defineRoute({ ...csv, path: '/own.csv', access: 'knowledge.read', handle }),
      defineRoute({ ...csv, path: '/open.csv', access: 'public', handle }),
    ]);
    const ask = async (path: string) => app.fetch(new Request(`http://localhost${path}`, { headers: reader }));
    expect((await ask('/own.csv')).headers.get('cache-control')).toBe('no-store');
    expect((await ask('/open.csv')).headers.get('cache-control')).toBe('public, max-age=3600');
    const deleted = await call('/v1/things/one', { method: 'DELETE', headers: writer }).answered;
    expect(deleted.headers.get('cache-control')).toBe('no-store');
  });

  it('counts requests by the declared path', async () => {
    const { answered, metrics } = call('/v1/things/one', { headers: reader });
    await answered;
    expect((await metrics.render()).text).toContain('parley_http_requests_total{route="/v1/things/{thingId}",method="GET",status="200"} 1');
  });

  it('refuses to mount two routes of one name', () => {
    const twin = defineRoute({
      method: 'delete',
      path: '/v1/things/{thingId}',
      access: 'public',
      tag: 'Things',
      summary: 'x',
      params: (createFixtureApp().app.routes.find((route) => route.params) ?? { params: undefined }).params,
      success: { status: 204 },
      errors: [],
      handle: async () => {},
    });
    expect(() => createFixtureApp([twin])).toThrow(/declared twice/);
  });
});

describe('cross-origin requests', () => {
  const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
  const visitor = { authorization: 'Bearer visitor' };

  it('may be asked for by any site where some site may be allowed', async () => {
    const { headers, status } = await call('/v1/chat/sessions', {
      method: 'OPTIONS',
      headers: { ...preflight, origin: 'https://any.example' },
    }).answered;
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-headers')).toContain('last-event-id');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('are readable for the site the handler allows, and for no other', async () => {
    for (const [origin, allowed] of [
      ['https://shop.example', 'https://shop.example'],
      ['https://evil.example', null],
      ['https://shop.example.evil.example', null],
    ] as const) {
      const answer = await post('{"hello":"x"}', { 'content-type': 'application/json', origin }, '/v1/chat/sessions');
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([201, allowed]);
      expect(answer.headers.get('vary')).toBe('Origin');
    }
  });

  it('of a session are readable for the page it is bound to, and for no other', async () => {
    const own = await call('/v1/chat/me', { headers: { ...visitor, origin: 'https://shop.example' } }).answered;
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, 'https://shop.example']);
    expect(own.headers.get('access-control-expose-headers')).toContain('ratelimit');
    for (const origin of ['https://evil.example', 'null']) {
      const other = await call('/v1/chat/me', { headers: { ...visitor, origin } }).answered;
      expect(other.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('are told why they were refused, whoever asks', async () => {
    const ended = await call('/v1/chat/me', { headers: { authorization: 'Bearer ended', origin: 'https://any.example' } }).answered;
    expect([ended.status, ended.headers.get('access-control-allow-origin')]).toEqual([401, 'https://any.example']);
    const sandboxed = await call('/v1/chat/me', { headers: { authorization: 'Bearer ended', origin: 'null' } }).answered;
    expect(sandboxed.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('never reach what members and API keys may do', async () => {
    const asked = await call('/v1/things', { method: 'OPTIONS', headers: { ...preflight, origin: 'https://shop.example' } }).answered;
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    expect(asked.headers.get('access-control-allow-methods')).toBeNull();
    expect(asked.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    for (const headers of [json, {}]) {
      const answer = await post('{"name":"x"}', { ...headers, origin: 'https://shop.example' });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    const open = { method: 'get', path: '/open', access: 'bots.read', crossOrigin: true, tag: 'x', summary: 'x' } as const;
    expect(() => defineRoute({ ...open, success: { status: 204 }, errors: [], handle: async () => {} })).toThrow(/other sites/);
  });
});
