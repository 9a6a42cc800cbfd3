import { describe, expect, it } from 'vitest';
import { createLog } from '../telemetry/create-log.ts';
import { clientIp, describeRequest } from './describe-request.ts';

describe('describeRequest', () => {
  it.each([
    ['http://localhost/v1/bots?cursor=/x', '/v1/bots'],
    ['http://localhost/', '/'],
    ['http://localhost/a%20b/', '/a%20b/'],
  ])('takes the path of %s without its query', (url, path) => {
    const log = createLog({ level: 'silent', format: 'json' });
    expect(describeRequest(new Request(url), {}, { log, trustedProxyHops: 0, secure: false }).path).toBe(path);
  });

  it('gives a log whose lines carry the id of the request', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', format: 'json', destination: { write: (line: string) => void lines.push(line) } });
    const request = describeRequest(
      new Request('http://localhost/', { headers: { 'x-request-id': 'r-1' } }),
      {},
      { log, trustedProxyHops: 0, secure: false },
    );
    request.log.info({}, 'hello');
    expect(lines.join()).toContain('"requestId":"r-1"');
  });
});

describe('clientIp', () => {
  it('does not believe a header that nobody vouches for', () => {
    expect(clientIp('::ffff:203.0.113.9', '1.2.3.4', 0)).toBe('203.0.113.9');
  });

  it('takes what the outermost trusted proxy saw, not what a client wrote before it', () => {
    expect(clientIp('10.0.0.1', '6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(clientIp('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
  });

  it('falls back to the socket when the header is missing, too short or holds no address', () => {
    expect(clientIp('10.0.0.1', null, 1)).toBe('10.0.0.1');
    expect(clientIp('10.0.0.1', 'unknown', 1)).toBe('10.0.0.1');
    expect(clientIp('198.51.100.7', '6.6.6.6', 2)).toBe('198.51.100.7');
    expect(clientIp(undefined, null, 1)).toBe('unknown');
  });
});
