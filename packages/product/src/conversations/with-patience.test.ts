import { AppError } from '@parley/contract/errors';
import { describe, expect, it } from 'vitest';
import { withPatience } from './with-patience.ts';

const quick = { storeAttempts: 4, storePauseMs: 0 };

describe('what a begun turn needs of the database', () => {
  it('is tried again while there is no room, and given up after so many times', async () => {
    let tries = 0;
    const crowded = (times: number) => () => (++tries <= times ? Promise.reject(new AppError('unavailable')) : Promise.resolve('found'));
    expect(await withPatience(quick, crowded(3))).toBe('found');
    tries = 0;
    await expect(withPatience(quick, crowded(4))).rejects.toMatchObject({ code: 'unavailable' });
    expect(tries).toBe(4);
  });

  it.each([new AppError('not_found'), new TypeError('ours')])('is not tried again after %s', async (error) => {
    let tries = 0;
    const broken = () => {
      tries++;
      return Promise.reject(error);
    };
    await expect(withPatience(quick, broken)).rejects.toBe(error);
    expect(tries).toBe(1);
  });

  it('is not waited for once the turn is over', async () => {
    const stop = new AbortController();
    const patience = { storeAttempts: 4, storePauseMs: 2 ** 30 };
    const waiting = withPatience(patience, () => Promise.reject(new AppError('unavailable')), {
      signal: stop.signal,
      onFailure: () => setImmediate(() => stop.abort()),
    });
    await expect(waiting).rejects.toMatchObject({ code: 'unavailable' });
  });
});
