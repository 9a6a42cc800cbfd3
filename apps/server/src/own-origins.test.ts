import { newId } from '@parley/contract/ids';
import type { RouteRequest } from '@parley/platform/http/route';
import { describe, expect, it } from 'vitest';
import { createOwnOrigins } from './own-origins.ts';

const tenantId = newId('tenant');
const directory = { byHost: async (host: string) => (host === 'chat.acme.example' ? tenantId : undefined) };
const told = { publicUrl: new URL('https://parley.example'), tenantDomain: 'parley.example' };

function origins(host: string | undefined, config: Parameters<typeof createOwnOrigins>[0] = told) {
  const request = { header: (name: string) => (name === 'host' ? host : undefined) } as unknown as RouteRequest;
  return createOwnOrigins(config, directory)(request);
}

describe('own origins', () => {
  it.each([
    ['parley.example', ['https://parley.example']],
    ['acme.parley.example', ['https://parley.example', 'https://acme.parley.example']],
    ['chat.acme.example', ['https://parley.example', 'https://chat.acme.example']],
    ['Chat.ACME.example:443', ['https://parley.example', 'https://chat.acme.example']],
    ['evil.example', ['https://parley.example']],
    ['parley.example.evil.example', ['https://parley.example']],
    ['evilparley.example', ['https://parley.example']],
    [undefined, ['https://parley.example']],
  ])('of a request to %s are %j', async (host, expected) => {
    expect(await origins(host)).toEqual(expected);
  });

  it('are whatever host a request names while no address was told', async () => {
    const untold = { publicUrl: undefined, tenantDomain: undefined };
    expect(await origins('localhost:3000', untold)).toEqual(['http://localhost:3000', 'https://localhost:3000']);
    expect(await origins(undefined, untold)).toEqual([]);
  });
});
