import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { AppError } from '@parley/contract/errors';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { connectValkey } from './connect-valkey.ts';
import { createMemoryRateLimiter } from './memory-rate-limiter.ts';
import type { RateDecision, RateLimit, RateLimiter } from './rate-limiter.ts';
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

const one = async (limiter: RateLimiter, key: string, limit: RateLimit): Promise<RateDecision> => {
  const [decision] = await limiter.take([{ key, limit }]);
  if (decision === undefined) throw new Error('no decision');
  return decision;
};

describe.each(available)('rate limiter %s', (_name, create) => {
  it('allows as many as the limit says, and then no more until the window has passed', async () => {
    const limiter = await create();
    const limit = { points: 2, windowSeconds: hour };
    expect(await one(limiter, 'visitor', limit)).toMatchObject({ allowed: true, remaining: 1 });
    expect(await one(limiter, 'visitor', limit)).toMatchObject({ allowed: true, remaining: 0 });
    expect(await one(limiter, 'visitor', limit)).toMatchObject({ allowed: false, remaining: 0 });
  });

  it('says when the window ends, and refusals do not move it', async () => {
    const limiter = await create();
    const limit = { points: 1, windowSeconds: hour };
    for (const { resetMs } of [await one(limiter, 'visitor', limit), await one(limiter, 'visitor', limit)]) {
      expect(resetMs).toBeGreaterThan((hour - 60) * 1000);
      expect(resetMs).toBeLessThanOrEqual(hour * 1000);
    }
  });

  it('gives the points back when the window has passed', async () => {
    const limiter = await create();
    const limit = { points: 1, windowSeconds: 1 };
    await one(limiter, 'visitor', limit);
    await one(limiter, 'visitor', limit);
    await expect.poll(async () => (await one(limiter, 'visitor', limit)).allowed, { timeout: 60_000 }).toBe(true);
  });

  it('counts each key and each length of window by itself', async () => {
    const limiter = await create();
    await one(limiter, 'visitor', { points: 1, windowSeconds: hour });
    expect(await one(limiter, 'other visitor', { points: 1, windowSeconds: hour })).toMatchObject({ allowed: true });
    expect(await one(limiter, 'visitor', { points: 1, windowSeconds: 2 * hour })).toMatchObject({ allowed: true });
  });

  it('applies a limit that was raised to what was already counted', async () => {
    const limiter = await create();
    for (let count = 0; count < 3; count += 1) await one(limiter, 'visitor', { points: 2, windowSeconds: hour });
    expect(await one(limiter, 'visitor', { points: 10, windowSeconds: hour })).toMatchObject({ allowed: true, remaining: 7 });
  });

  it('takes from all counters or from none', async () => {
    const limiter = await create();
    const takes = [
      { key: 'visitor', limit: { points: 1, windowSeconds: hour } },
      { key: 'tenant', limit: { points: 5, windowSeconds: hour } },
    ];
    await limiter.take(takes);
    for (let count = 0; count < 10; count += 1) {
      expect(await limiter.take(takes)).toMatchObject([
        { allowed: false, remaining: 0 },
        { allowed: true, remaining: 4 },
      ]);
    }
  });

  it('counts what another counter refused where it is told to, and only there', async () => {
    const limiter = await create();
    const takes = [
      { key: 'address', limit: { points: 3, windowSeconds: hour }, countsRefused: true },
      { key: 'visitor', limit: { points: 1, windowSeconds: hour } },
    ];
    const seen = [];
    for (let count = 0; count < 5; count += 1) seen.push((await limiter.take(takes)).map(({ remaining }) => remaining));
    expect(seen).toEqual([
      [2, 0],
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(await one(limiter, 'address', { points: 6, windowSeconds: hour })).toMatchObject({ allowed: true, remaining: 0 });
  });

  it('loses no count when many come at once', async () => {
    const limiter = await create();
    const decisions = await Promise.all(Array.from({ length: 50 }, () => one(limiter, 'visitor', { points: 20, windowSeconds: hour })));
    expect(decisions.filter(({ allowed }) => allowed)).toHaveLength(20);
  });

  it('allows nothing when the limit is zero', async () => {
    const limiter = await create();
    expect(await one(limiter, 'visitor', { points: 0, windowSeconds: hour })).toMatchObject({ allowed: false, remaining: 0 });
  });

  it.each([
    { points: -1, windowSeconds: 1 },
    { points: Number.NaN, windowSeconds: 1 },
    { points: 1, windowSeconds: 0 },
    { points: 1, windowSeconds: 0.5 },
  ])('refuses the limit %j instead of letting everyone pass', async (limit) => {
    const limiter = await create();
    await expect(one(limiter, 'visitor', limit)).rejects.toBeInstanceOf(AppError);
  });
});

describe('rate limiter in memory', () => {
  it('begins a new window by its clock', async () => {
    let now = 0;
    const limiter = createMemoryRateLimiter({ monotonic: () => now });
    const limit = { points: 1, windowSeconds: 60 };
    expect(await one(limiter, 'visitor', limit)).toEqual({ allowed: true, remaining: 0, resetMs: 60_000 });
    now = 59_999;
    expect(await one(limiter, 'visitor', limit)).toEqual({ allowed: false, remaining: 0, resetMs: 1 });
    now = 60_000;
    expect(await one(limiter, 'visitor', limit)).toEqual({ allowed: true, remaining: 0, resetMs: 60_000 });
  });
});

describe.skipIf(valkeyUrl === '')('rate limiter of several replicas', () => {
  it('lets exactly as many of 8,000 pass as the limit says, whoever they ask', async () => {
    const namespace = randomUUID();
    const replicas = [await valkeyReplica(namespace), await valkeyReplica(namespace), await valkeyReplica(namespace)];
    const takes = [
      { key: 'address', limit: { points: 100_000, windowSeconds: hour }, countsRefused: true },
      { key: 'tenant', limit: { points: 117, windowSeconds: hour } },
    ];
    const asked = Array.from({ length: 8_000 }, (_, index) => replicas[index % replicas.length]?.take(takes));
    const allowed = (await Promise.all(asked)).filter((decisions) => decisions?.every((decision) => decision.allowed));
    expect(allowed).toHaveLength(117);
    const [address] = (await replicas[0]?.take(takes)) ?? [];
    expect(address?.remaining).toBe(100_000 - 8_001);
  });
});
