import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { AppError } from '@parley/contract/errors';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { connectValkey } from './connect-valkey.ts';
import { createMemoryRateLimiter } from './memory-rate-limiter.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { createValkeyRateLimiter } from './valkey-rate-limiter.ts';

const valkeyUrl = inject('valkeyUrl') ?? '';
const silentLog = { info: () => undefined, warn: () => undefined };
const hour = 3_600;
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function valkeyReplica(namespace: string): Promise<RateLimiter> {
  const client = connectValkey(valkeyUrl, silentLog);
  cleanups.push(() => client.disconnect());
  await expect.poll(() => client.status).toBe('ready');
  return createValkeyRateLimiter(client, { namespace });
}

/** A Valkey that cannot be reached; `silent`: one that takes connections and never answers. */
async function absentValkey(kind: 'refusing' | 'silent'): Promise<RateLimiter> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  if (kind === 'refusing') await new Promise((resolve) => server.close(resolve));
  else cleanups.push(() => server.close());
  const client = connectValkey(`redis://127.0.0.1:${port}`, silentLog);
  cleanups.push(() => client.disconnect());
  return createValkeyRateLimiter(client);
}

const setups: Record<string, () => Promise<RateLimiter>> = {
  'in memory': async () => createMemoryRateLimiter(),
  'while Valkey refuses connections': () => absentValkey('refusing'),
  'while Valkey does not answer': () => absentValkey('silent'),
  'in Valkey': () => valkeyReplica(randomUUID()),
};
const available = Object.entries(setups).filter(([name]) => valkeyUrl !== '' || name !== 'in Valkey');

describe.each(available)('rate limiter %s', (_name, create) => {
  it('allows as many as the limit says, and then no more until the window has passed', async () => {
    const limiter = await create();
    const limit = { points: 2, windowSeconds: hour };
    expect(await limiter.take('visitor', limit)).toMatchObject({ allowed: true, remaining: 1 });
    expect(await limiter.take('visitor', limit)).toMatchObject({ allowed: true, remaining: 0 });
    expect(await limiter.take('visitor', limit)).toMatchObject({ allowed: false, remaining: 0 });
  });

  it('says in whole seconds when the window ends, and refusals do not move it', async () => {
    const limiter = await create();
    const limit = { points: 1, windowSeconds: hour };
    for (const { resetSeconds } of [await limiter.take('visitor', limit), await limiter.take('visitor', limit)]) {
      expect(resetSeconds).toBeGreaterThan(hour - 60);
      expect(resetSeconds).toBeLessThanOrEqual(hour);
      expect(Number.isInteger(resetSeconds)).toBe(true);
    }
  });

  it('gives the points back when the window has passed', async () => {
    const limiter = await create();
    const limit = { points: 1, windowSeconds: 1 };
    await limiter.take('visitor', limit);
    await limiter.take('visitor', limit);
    await expect.poll(async () => (await limiter.take('visitor', limit)).allowed, { timeout: 10_000 }).toBe(true);
  });

  it('counts each key and each length of window by itself', async () => {
    const limiter = await create();
    await limiter.take('visitor', { points: 1, windowSeconds: hour });
    expect(await limiter.take('other visitor', { points: 1, windowSeconds: hour })).toMatchObject({ allowed: true });
    expect(await limiter.take('visitor', { points: 1, windowSeconds: 2 * hour })).toMatchObject({ allowed: true });
  });

  it('applies a limit that was raised to what was already counted', async () => {
    const limiter = await create();
    for (let count = 0; count < 3; count += 1) await limiter.take('visitor', { points: 2, windowSeconds: hour });
    expect(await limiter.take('visitor', { points: 10, windowSeconds: hour })).toMatchObject({ allowed: true, remaining: 6 });
  });

  it('loses no count when many come at once', async () => {
    const limiter = await create();
    const decisions = await Promise.all(Array.from({ length: 50 }, () => limiter.take('visitor', { points: 20, windowSeconds: hour })));
    expect(decisions.filter(({ allowed }) => allowed)).toHaveLength(20);
  });

  it('allows nothing when the limit is zero', async () => {
    const limiter = await create();
    expect(await limiter.take('visitor', { points: 0, windowSeconds: hour })).toMatchObject({ allowed: false, remaining: 0 });
  });

  it.each([
    { points: -1, windowSeconds: 1 },
    { points: Number.NaN, windowSeconds: 1 },
    { points: 1, windowSeconds: 0 },
    { points: 1, windowSeconds: 0.5 },
  ])('refuses the limit %j instead of letting everyone pass', async (limit) => {
    const limiter = await create();
    await expect(limiter.take('visitor', limit)).rejects.toBeInstanceOf(AppError);
  });
});

describe.skipIf(valkeyUrl === '')('rate limiter of several replicas', () => {
  it('counts for all of them together', async () => {
    const namespace = randomUUID();
    const [first, second] = [await valkeyReplica(namespace), await valkeyReplica(namespace)];
    const limit = { points: 2, windowSeconds: hour };
    await first.take('visitor', limit);
    await second.take('visitor', limit);
    expect(await first.take('visitor', limit)).toMatchObject({ allowed: false });
  });
});
