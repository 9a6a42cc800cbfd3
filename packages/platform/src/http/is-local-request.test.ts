import { describe, expect, it } from 'vitest';
import { isLocalRequest } from './is-local-request.ts';
import type { RouteRequest } from './route.ts';

function request(ip: string, headers: Record<string, string>): RouteRequest {
  const log = { debug() {}, info() {}, warn() {}, error() {}, child: () => log };
  const { signal } = new AbortController();
  return {
    id: 'x',
    method: 'GET',
    path: '/metrics',
    tenantInPath: undefined,
    signal,
    origin: undefined,
    ip,
    lastEventId: undefined,
    log,
    header: (name) => headers[name],
    cookie: () => undefined,
  };
}

describe('isLocalRequest', () => {
  it.each([
    ['127.0.0.1', { host: 'localhost:3000' }],
    ['127.0.0.1', { host: '127.0.0.1' }],
    ['::1', { host: '[::1]:3000' }],
  ])('is true for %s asking %o', (ip, headers) => {
    expect(isLocalRequest(request(ip, headers))).toBe(true);
  });

  it.each([
    ['another machine', '10.0.0.5', { host: 'localhost' }],
    ['a proxy on this machine', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '203.0.113.9' }],
    ['a page whose name was pointed here', '127.0.0.1', { host: 'evil.example:3000' }],
    ['a name that only begins like this machine', '127.0.0.1', { host: 'localhost.evil.example' }],
    ['no host at all', '127.0.0.1', {}],
  ])('is false for %s', (_name, ip, headers) => {
    expect(isLocalRequest(request(ip, headers))).toBe(false);
  });
});
