import { describe, expect, it } from 'vitest';
import { remember } from './remember.ts';

function counting(rememberMs: number, keep?: (value: string) => boolean) {
  const looked: string[] = [];
  const clock = { now: 1_000 };
  const look = remember(
    async (key) => {
      looked.push(key);
      if (key === 'broken') throw new Error('no answer');
      return `${key} ${looked.length}`;
    },
    { now: () => clock.now, rememberMs, ...(keep === undefined ? {} : { keep }) },
  );
  return { look, looked, clock };
}

describe('remember', () => {
  it('looks a thing up once for all who ask within the time, and again after it', async () => {
    const { look, looked, clock } = counting(3_000);
    expect(await Promise.all([look('acme'), look('acme'), look('globex')])).toEqual(['acme 1', 'acme 1', 'globex 2']);
    clock.now += 2_999;
    expect(await look('acme')).toBe('acme 1');
    clock.now += 1;
    expect(await look('acme')).toBe('acme 3');
    expect(looked).toEqual(['acme', 'globex', 'acme']);
  });

  it('looks everything up anew when it may remember nothing', async () => {
    const { look } = counting(0);
    expect([await look('acme'), await look('acme')]).toEqual(['acme 1', 'acme 2']);
  });

  it('forgets what failed and what is not worth it', async () => {
    const { look, looked } = counting(3_000, (value) => !value.startsWith('unknown'));
    for (const key of ['broken', 'broken', 'unknown', 'unknown']) await look(key).catch(() => {});
    expect(looked).toEqual(['broken', 'broken', 'unknown', 'unknown']);
  });

  it('holds no more than it can', async () => {
    const { look, looked } = counting(3_000);
    for (let index = 0; index <= 10_000; index++) await look(String(index));
    await look('10000');
    await look('0');
    expect(looked).toHaveLength(10_002);
  });
});
