import { AppError } from '@parley/contract/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileNames, hostileUrls } from './__fixtures__/hostile-urls.ts';
import { type Site, startSite } from './__fixtures__/start-site.ts';
import { createGuardedFetch, type GuardedFetchClient } from './create-guarded-fetch.ts';
import { parseFetchOpening } from './fetch-opening.ts';

let metadata: Site;
let guard: GuardedFetchClient;

const resolve = async (host: string) =>
  (hostileNames[host.toLowerCase().replace(/\.$/, '')] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const withPort = (url: string): string => url.replaceAll('PORT', String(metadata.port));

beforeAll(async () => {
  metadata = await startSite((_request, response) => void response.end('CANARY'));
  // Its port is open, so that only the address can be the reason to refuse.
  const port = parseFetchOpening(`*:${metadata.port}`);
  guard = createGuardedFetch({ allow: port === undefined ? [] : [port], resolve });
});
afterAll(async () => {
  await guard.close();
  await metadata[Symbol.asyncDispose]();
});

describe('an address that leads inside', () => {
  it.each(hostileUrls)('is refused: %s', async (url) => {
    const before = metadata.connections;
    const error = await guard.fetch(withPort(url)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'address_not_allowed' });
    expect(metadata.connections).toBe(before);
  });

  it('would be reached by a fetch without a guard', async () => {
    const reached = await Promise.all(
      hostileUrls
        .filter((url) => url.includes('PORT'))
        .map(async (url) => {
          const response = await fetch(withPort(url), { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
          return (await response?.text()) === 'CANARY' ? [url] : [];
        }),
    );
    expect(reached.flat()).toEqual(expect.arrayContaining(['http://2130706433:PORT/', 'http://0x7f.1:PORT/', 'http://localhost:PORT/']));
    expect(reached.flat().length).toBeGreaterThanOrEqual(15);
  }, 180_000);
});
