import { connect } from 'node:net';
import { problemSchema } from '@parley/contract/problem';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import type { RawAnswer } from './__fixtures__/send-raw.ts';
import { sendRaw } from './__fixtures__/send-raw.ts';
import type { RunningServer } from './serve.ts';
import { serve } from './serve.ts';

const fixture = createFixtureApp();
let server: RunningServer;

beforeAll(async () => {
  server = await serve({ app: fixture.app, hostname: '127.0.0.1', port: 0, log: silentLog(), secure: false });
});

afterAll(() => server.stop({ graceMs: 1000 }));

function silentLog() {
  const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
  return silent;
}

function expectProblem(answer: RawAnswer, status: number, code: string) {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  const problem = problemSchema.parse(JSON.parse(answer.body));
  expect(problem).toMatchObject({ status, code, requestId: answer.headers['x-request-id'] });
}

const host = 'Host: localhost\r\n';
const auth = 'Authorization: Bearer key:knowledge.write\r\n';
const jsonPost = `POST /v1/things HTTP/1.1\r\n${host}${auth}Content-Type: application/json\r\n`;

describe('a request that is not fit to be answered', () => {
  it.each([
    ['garbage', 'hello there\r\n\r\n', 400, 'malformed_http'],
    ['a method nobody knows', `BREW / HTTP/1.1\r\n${host}\r\n`, 400, 'malformed_http'],
    ['a version nobody knows', `GET / HTTP/9.9\r\n${host}\r\n`, 400, 'malformed_http'],
    ['a TLS handshake', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n', 400, 'malformed_http'],
    ['HTTP/2 without being asked', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'malformed_http'],
    ['a Content-Length that is no number', `${jsonPost}Content-Length: ten\r\n\r\n`, 400, 'malformed_http'],
    ['a negative Content-Length', `${jsonPost}Content-Length: -1\r\n\r\n`, 400, 'malformed_http'],
    ['two Content-Lengths', `${jsonPost}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400, 'malformed_http'],
    ['both framings at once', `${jsonPost}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400, 'malformed_http'],
    ['a transfer encoding nobody knows', `${jsonPost}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n`, 400, 'malformed_http'],
    ['a chunk size that is no number', `${jsonPost}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`, 400, 'malformed_http'],
    ['a header without a name', `GET / HTTP/1.1\r\n${host}: x\r\n\r\n`, 400, 'malformed_http'],
    ['a space before the colon', `GET / HTTP/1.1\r\nHost : localhost\r\n\r\n`, 400, 'malformed_http'],
    ['a NUL in a header', `GET / HTTP/1.1\r\n${host}X-A: a\u0000b\r\n\r\n`, 400, 'malformed_http'],
    ['a folded header', `GET / HTTP/1.1\r\n${host}X-A: a\r\n b\r\n\r\n`, 400, 'malformed_http'],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400, 'malformed_http'],
    ['an empty Host', 'GET / HTTP/1.1\r\nHost: \r\n\r\n', 400, 'malformed_http'],
    ['two Hosts', `GET / HTTP/1.1\r\n${host}Host: other\r\n\r\n`, 400, 'malformed_http'],
    ['a Host that is none', 'GET / HTTP/1.1\r\nHost: a/b@c\r\n\r\n', 400, 'malformed_http'],
    ['a target that is no path', `GET nowhere HTTP/1.1\r\n${host}\r\n`, 400, 'malformed_http'],
    ['a backslash in the path', `GET /a\\b HTTP/1.1\r\n${host}\r\n`, 400, 'malformed_http'],
    ['bad percent-encoding', `GET /v1/things/%zz HTTP/1.1\r\n${host}\r\n`, 400, 'malformed_http'],
    ['an encoded NUL in the path', `GET /v1/things/%00 HTTP/1.1\r\n${host}\r\n`, 400, 'malformed_http'],
    ['headers over the limit', `GET / HTTP/1.1\r\n${host}X-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'],
    ['very many headers', `GET / HTTP/1.1\r\n${host}${'X-A: a\r\n'.repeat(5_000)}\r\n`, 431, 'headers_too_large'],
    ['a target over the limit', `GET /${'a'.repeat(9_000)} HTTP/1.1\r\n${host}\r\n`, 414, 'uri_too_long'],
    ['CONNECT', `CONNECT other:443 HTTP/1.1\r\n${host}\r\n`, 405, 'method_not_allowed'],
  ])('gets a problem for %s', async (_name, text, status, code) => {
    expectProblem(await sendRaw(server.port, Buffer.from(text, 'latin1')), status, code);
  });

  it('gets a problem for chunk extensions without end', async () => {
    const answer = await sendRaw(server.port, `${jsonPost}Transfer-Encoding: chunked\r\n\r\n2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`);
    expectProblem(answer, 413, 'payload_too_large');
  });

  it('gets a problem before a body over the limit has been sent', async () => {
    expectProblem(await sendRaw(server.port, `${jsonPost}Content-Length: 99999999\r\n\r\n{"name"`), 413, 'payload_too_large');
  });

  it('gets a problem when a body without a length passes the limit', async () => {
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    expectProblem(await sendRaw(server.port, `${jsonPost}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(6)}`), 413, 'payload_too_large');
  });

  it('is timed out when it does not arrive whole', async () => {
    const hasty = await serve({
      app: fixture.app,
      hostname: '127.0.0.1',
      port: 0,
      log: silentLog(),
      secure: false,
      limits: { headersTimeoutMs: 50, requestTimeoutMs: 100 },
    });
    try {
      expectProblem(await sendRaw(hasty.port, 'GET / HTTP/1.1\r\n'), 408, 'request_timeout');
      expectProblem(await sendRaw(hasty.port, `${jsonPost}Content-Length: 10\r\n\r\n{`), 408, 'request_timeout');
    } finally {
      await hasty.stop({ graceMs: 0 });
    }
  });

  it('does not disturb the connection it follows on', async () => {
    const first = `GET /v1/things/one HTTP/1.1\r\n${host}Authorization: Bearer key:knowledge.read\r\n\r\n`;
    const { text } = await sendRaw(server.port, `${first}nonsense\r\n\r\n`);
    expect(text.startsWith('HTTP/1.1 200') || text.startsWith('HTTP/1.1 400')).toBe(true);
    expect(text).toContain('malformed_http');
  });
});

describe('a request that is unusual but right', () => {
  it.each([
    ['HTTP/1.0 without a Host', 'GET /nowhere HTTP/1.0\r\n\r\n', 404],
    ['an absolute target', `GET http://localhost/nowhere HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 404],
    ['an expectation nobody knows', `GET /nowhere HTTP/1.1\r\n${host}Expect: miracles\r\nConnection: close\r\n\r\n`, 404],
    ['dots that lead out of the root', `GET /../../etc/passwd HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 404],
    ['TRACE', `TRACE / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`, 404],
    ['an upgrade', `GET /nowhere HTTP/1.1\r\n${host}Connection: close, Upgrade\r\nUpgrade: websocket\r\n\r\n`, 404],
    ['a body on a GET', `GET /nowhere HTTP/1.1\r\n${host}Content-Length: 2\r\nConnection: close\r\n\r\n{}`, 404],
    ['a body in chunks', `${jsonPost}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{"name"\r\n5\r\n:"x"}\r\n0\r\n\r\n`, 201],
  ])('is answered: %s', async (_name, text, status) => {
    expect((await sendRaw(server.port, text)).status).toBe(status);
  });
});

describe('a body of any JSON', () => {
  it('is answered by 201 or by a problem of the caller, never by a failure', async () => {
    const hostile = fc.oneof(
      fc.json(),
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify({ name: value, extra: value, map: { value } })),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (body) => {
        const response = await fetch(`${server.url}/v1/things`, {
          method: 'POST',
          headers: { authorization: 'Bearer key:knowledge.write', 'content-type': 'application/json' },
          body,
        });
        const answer = await response.json();
        if (response.status === 201) return;
        expect(response.status).toBe(400);
        expect(problemSchema.parse(answer).code).toMatch(/^(invalid_request|malformed_json)$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('stop', () => {
  it('closes idle connections at once and takes no new ones', async () => {
    const own = await serve({ app: fixture.app, hostname: '127.0.0.1', port: 0, log: silentLog(), secure: false });
    const idle = connect(own.port, '127.0.0.1');
    const closed = new Promise((resolve) => idle.once('close', resolve));
    await new Promise((resolve) => idle.once('connect', resolve));
    await own.stop({ graceMs: 60_000 });
    await closed;
    await expect(fetch(own.url)).rejects.toThrow();
  });

  it('fails to start on a port that is taken', async () => {
    await expect(serve({ app: fixture.app, hostname: '127.0.0.1', port: server.port, log: silentLog(), secure: false })).rejects.toThrow(
      /EADDRINUSE/,
    );
  });
});
