import { randomUUID } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { Redis } from 'ioredis';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { type AttemptCounters, type AttemptGuard, type AttemptPolicy, createAttemptGuard, usualAttempts } from './attempt-guard.ts';
import { connectValkey } from './connect-valkey.ts';
import { createMemoryAttemptCounters } from './memory-attempt-counters.ts';
import { createValkeyAttemptCounters } from './valkey-attempt-counters.ts';

const valkeyUrl = inject('valkeyUrl') ?? '';
const silentLog = { info: () => undefined, warn: () => undefined };
const clients: Redis[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.disconnect();
});

async function valkeyCounters(namespace: string): Promise<AttemptCounters> {
  const client = connectValkey(valkeyUrl, silentLog);
  clients.push(client);
  await expect.poll(() => client.status).toBe('ready');
  return createValkeyAttemptCounters(client, { namespace });
}

const home = '203.0.113.9';
const ada = { purpose: 'password', subject: 'ada@example.com', address: home };

/** The seconds to wait; 0 when the attempt was let through, as a failure. */
async function guess(guard: AttemptGuard, attempt = ada): Promise<number> {
  try {
    await guard.begin(attempt);
    return 0;
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate_limited') return Number(error.details?.['retryAfterSeconds']);
    throw error;
  }
}

async function guesses(count: number, guard: AttemptGuard, attempt = ada): Promise<number[]> {
  const waits: number[] = [];
  for (let index = 0; index < count; index += 1) waits.push(await guess(guard, attempt));
  return waits;
}

async function succeed(guard: AttemptGuard, attempt = ada): Promise<void> {
  await (await guard.begin(attempt)).succeeded();
}

const elsewhere = (index: number) => ({ ...ada, address: `198.51.${Math.floor(index / 250)}.${index % 250}` });

const setups: Record<string, () => Promise<AttemptCounters>> = {
  'in memory': async () => createMemoryAttemptCounters(),
  'while Valkey is away': async () => {
    const client = connectValkey('redis://127.0.0.1:1', silentLog);
    clients.push(client);
    return createValkeyAttemptCounters(client);
  },
  'in Valkey': () => valkeyCounters(randomUUID()),
};
const available = Object.entries(setups).filter(([name]) => valkeyUrl !== '' || name !== 'in Valkey');

describe.each(available)('guard of attempts %s', (_name, create) => {
  const guardWith = async (policy: Partial<AttemptPolicy> = {}): Promise<AttemptGuard> =>
    createAttemptGuard(await create(), { ...usualAttempts, ...policy });

  it('lets a few mistakes pass and then makes guesses wait, and what is refused adds nothing', async () => {
    const guard = await guardWith({ subject: { ...usualAttempts.subject, firstWaitMs: 3_600_000, maxWaitMs: 3_600_000 } });
    expect(await guesses(5, guard)).toEqual([0, 0, 0, 0, 0]);
    for (const wait of await guesses(20, guard)) {
      expect(wait).toBeGreaterThan(3_500);
      expect(wait).toBeLessThanOrEqual(3_600);
    }
  });

  it('lets exactly as many through when a thousand come at once, from a thousand addresses', async () => {
    const guard = await guardWith();
    const waits = await Promise.all(Array.from({ length: 1_000 }, (_, index) => guess(guard, elsewhere(index))));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('lets in again after the wait, and doubles the next', async () => {
    const steps = { free: 1, firstWaitMs: 400, maxWaitMs: 3_600_000, forgetMs: 3_600_000 };
    const guard = await guardWith({ subject: steps });
    expect(await guesses(2, guard)).toEqual([0, 1]);
    await expect.poll(() => guess(guard), { timeout: 60_000 }).toBe(0);
    await expect.poll(() => guess(guard), { timeout: 60_000 }).toBe(0);
    await expect.poll(() => guess(guard), { timeout: 60_000 }).toBe(0);
    expect(await guess(guard)).toBeGreaterThan(2);
  });

  it('forgets the mistakes of who succeeds', async () => {
    const guard = await guardWith();
    for (let round = 0; round < 3; round += 1) {
      expect(await guesses(4, guard)).toEqual([0, 0, 0, 0]);
      await succeed(guard);
    }
  });

  it('does not let guesses from elsewhere keep a person out where they have been before', async () => {
    const guard = await guardWith();
    await succeed(guard);
    for (let index = 0; index < 50; index += 1) await guess(guard, elsewhere(index));
    expect(await guess(guard, elsewhere(99))).toBeGreaterThan(0);
    expect(await guesses(4, guard)).toEqual([0, 0, 0, 0]);
    await succeed(guard);
    expect(await guess(guard, elsewhere(99))).toBeGreaterThan(0);
  });

  it('slows down an address that guesses at many subjects, unless most are right', async () => {
    const guard = await guardWith();
    const at = (index: number) => ({ ...ada, subject: `person${index}@example.com` });
    for (let index = 0; index < 100; index += 1) await succeed(guard, at(index));
    for (let index = 0; index < 50; index += 1) expect(await guess(guard, at(index))).toBe(0);
    expect(await guess(guard, at(51))).toBeGreaterThan(0);
    expect(await guess(guard, { ...at(51), address: '198.51.100.1' })).toBe(0);
  });

  it('takes spellings of one subject for one, and purposes apart', async () => {
    const guard = await guardWith();
    for (const subject of ['ada@example.com', 'ADA@example.com', ' ada@example.com', 'Ada@Example.Com\n', 'ada@example.com']) {
      await guess(guard, { ...ada, subject });
    }
    expect(await guess(guard)).toBeGreaterThan(0);
    expect(await guess(guard, { ...ada, purpose: 'second-factor' })).toBe(0);
  });

  it('counts an IPv6 network as one address', async () => {
    const guard = await guardWith({ address: { ...usualAttempts.address, free: 3 } });
    const from = (index: number) => ({ ...ada, subject: `p${index}@example.com`, address: `2001:db8:1:2::${index + 1}` });
    const waits = [];
    for (let index = 0; index < 4; index += 1) waits.push((await guess(guard, from(index))) > 0);
    expect(waits).toEqual([false, false, false, true]);
  });
});

describe('guard of attempts over time', () => {
  it('lets about a hundred of ten thousand guesses of a day through, and the person in the day after', async () => {
    let now = 0;
    const guard = createAttemptGuard(createMemoryAttemptCounters({ monotonic: () => now }));
    let passed = 0;
    let longest = 0;
    for (let index = 0; index < 10_000; index += 1) {
      const wait = await guess(guard, elsewhere(index));
      if (wait === 0) passed += 1;
      longest = Math.max(longest, wait);
      now += 8_640;
    }
    expect(passed).toBeGreaterThan(50);
    expect(passed).toBeLessThan(120);
    expect(longest).toBeLessThanOrEqual(900);
    now += 900_000;
    expect(await guess(guard)).toBe(0);
    now += 86_400_000;
    expect(await guesses(5, guard)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe.skipIf(valkeyUrl === '')('guard of attempts of several replicas', () => {
  it('counts for all of them together', async () => {
    const namespace = randomUUID();
    const guards = [createAttemptGuard(await valkeyCounters(namespace)), createAttemptGuard(await valkeyCounters(namespace))];
    const asked = Array.from({ length: 1_000 }, (_, index) => guards.map((guard) => guess(guard, elsewhere(index)))).flat();
    expect((await Promise.all(asked)).filter((wait) => wait === 0)).toHaveLength(5);
  });
});
