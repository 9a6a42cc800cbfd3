import { AppError } from '@parley/contract/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardStream } from './stream-guard.ts';

describe('guardStream', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watch(check: () => Promise<void>) {
    const ended: string[] = [];
    const stop = guardStream(
      { check, everyMs: 1_000 },
      { refuse: ({ code }) => ended.push(code), breakOff: (error) => ended.push(`broken off: ${(error as Error).message}`) },
    );
    return { ended, stop };
  }

  it('lets a stream go on while its reader may', async () => {
    const check = vi.fn(async () => {});
    const { ended, stop } = watch(check);
    await vi.advanceTimersByTimeAsync(10_000);
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(check).toHaveBeenCalledTimes(10);
    expect(ended).toEqual([]);
  });

  it('ends it with the reason at the first check that says no', async () => {
    const { ended } = watch(() => Promise.reject(new AppError('tenant_suspended')));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ended).toEqual(['tenant_suspended']);
  });

  it('bears with a database that is away for a moment, not with one that stays away', async () => {
    const answers = ['away', 'away', 'there', 'away', 'away', 'away'];
    const { ended } = watch(async () => {
      if (answers.shift() === 'away') throw new AppError('unavailable');
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(ended).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ended).toEqual(['broken off: unavailable']);
  });

  it('asks again only when the last question was answered', async () => {
    const answer = Promise.withResolvers<void>();
    const check = vi.fn(() => answer.promise);
    const { stop } = watch(check);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(check).toHaveBeenCalledTimes(1);
    answer.resolve();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(check).toHaveBeenCalledTimes(2);
    stop();
  });
});
