import { AppError } from '@parley/contract/errors';
import { afterEach, describe, expect, it } from 'vitest';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { sendRaw } from './__fixtures__/send-raw.ts';
import type { AppOptions } from './create-app.ts';
import { operationsRoutes } from './operations-routes.ts';
import { type RunningServer, serve } from './serve.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const servers: RunningServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop({ graceMs: 0 });
});

async function start(options: Partial<AppOptions> = {}): Promise<RunningServer> {
  const secure = options.secure ?? true;
  const routes = operationsRoutes({ checks: {}, metrics: { render: () => Promise.reject(new Error()) }, now: () => 0 });
  const { app } = createFixtureApp(routes, { secure, trustedProxyHops: 1, ...options });
  const server = await serve({ app, hostname: '127.0.0.1', port: 0, log: silent, secure });
  servers.push(server);
  return server;
}

function send({ port }: RunningServer, line: string, headers: Record<string, string> = {}) {
  const all = { host: 'parley.example', connection: 'close', 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'http', ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return sendRaw(port, `${line} HTTP/1.1\r\n${head.join('')}\r\n`);
}

const key = { authorization: 'Bearer key:knowledge.read' };

describe('an installation behind https', () => {
  it('redirects pages asked for by http, path and query kept', async () => {
    const server = await start();
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await send(server, `${method} /app/bots?tab=1&next=//evil.example`);
      expect([status, headers['location']]).toEqual([308, 'https://parley.example/app/bots?tab=1&next=//evil.example']);
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
    }
  });

  it('never redirects to a host that is not its own', async () => {
    const server = await start();
    expect((await send(server, 'GET /', { host: 'evil.example' })).headers['location']).toBe('https://parley.example/');
    expect((await send(server, 'GET //evil.example/')).headers['location']).toBe('https://parley.example//evil.example/');
  });

  it('redirects to the host that was asked for where that is its own', async () => {
    const server = await start({ ownOrigins: () => ['https://parley.example', 'https://chat.acme.example'] });
    expect((await send(server, 'GET /', { host: 'chat.acme.example:80' })).headers['location']).toBe('https://chat.acme.example/');
  });

  it('counts redirects like any request', async () => {
    const refused = new AppError('rate_limited', { details: { retryAfterSeconds: 7 } });
    const limits = { before: () => undefined, count: async () => ({ headers: {}, refused }) };
    const answer = await send(await start({ limits }), 'GET /');
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '7']);
  });

  it.each([
    ['a key', 'GET /v1/things/one', key],
    ['a form', 'POST /v1/things', { 'content-length': '0' }],
    ['a preflight', 'OPTIONS /v1/things', {}],
    ['a method nobody takes', 'DELETE /nowhere', {}],
  ])('refuses %s sent by http', async (_name, line, headers) => {
    const answer = await send(await start(), line, headers);
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'https_required', requestId: answer.headers['x-request-id'] });
  });

  it.each([
    ['https', 'https', 1],
    ['HTTPS', 'HTTPS', 1],
    ['https at the outermost of two proxies', 'https, http', 2],
    ['https at the only proxy, whatever the client wrote', 'http, https', 1],
    ['https at the only entry of two proxies', 'https', 2],
  ])('answers what came by %s', async (_name, scheme, trustedProxyHops) => {
    const server = await start({ trustedProxyHops });
    expect((await send(server, 'GET /v1/things/one', { ...key, 'x-forwarded-proto': scheme })).status).toBe(200);
  });

  it('answers where the proxy does not say, and probes always', async () => {
    const server = await start();
    const line = `GET /v1/things/one HTTP/1.1\r\nhost: parley.example\r\nauthorization: ${key.authorization}\r\nconnection: close\r\n\r\n`;
    expect((await sendRaw(server.port, line)).status).toBe(200);
    expect((await send(server, 'GET /healthz')).status).toBe(200);
    expect((await send(server, 'GET /readyz')).status).toBe(200);
  });

  it('does not believe the header without a proxy, nor ask for https that it does not have', async () => {
    expect((await send(await start({ trustedProxyHops: 0 }), 'GET /v1/things/one', key)).status).toBe(200);
    expect((await send(await start({ secure: false }), 'GET /v1/things/one', key)).status).toBe(200);
  });

  it('tells browsers of all names below when it is told to', async () => {
    const server = await start({ hstsSubdomains: true });
    expect((await send(server, 'GET /healthz')).headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });
});
