import { manualTimers } from '@parley/testing/jobs/manual-timers';
import { recordingLog } from '@parley/testing/log/recording-log';
import { describe, expect, it } from 'vitest';
import { every } from './every.ts';

describe('every', () => {
  it('waits for the interval, stretched or shortened by a fifth at most', () => {
    const waits: number[] = [];
    const startTimer = (_run: () => void, ms: number): (() => void) => {
      waits.push(ms);
      return () => {};
    };
    for (const random of [0, 0.5, 1]) every(1_000, 'test', async () => {}, { log: recordingLog(), startTimer, random: () => random });
    expect(waits).toEqual([800, 1_000, expect.closeTo(1_200)]);
  });

  it('comes sooner the first time where it shall', async () => {
    const timers = manualTimers();
    let runs = 0;
    const work = async () => void runs++;
    const sweep = every(3_600_000, 'test', work, { log: recordingLog(), startTimer: timers.startTimer, firstMs: 1_000, random: () => 0.5 });
    expect(timers.fire(3_600_000)).toBe(0);
    expect(timers.fire(1_000)).toBe(1);
    await expect.poll(() => timers.fire(3_600_000)).toBe(1);
    expect(runs).toBe(2);
    await sweep.stop();
  });

  it('starts no second run while one is under way', async () => {
    const timers = manualTimers();
    const release = Promise.withResolvers<void>();
    let runs = 0;
    const sweep = every(
      1_000,
      'test',
      async () => {
        runs++;
        await release.promise;
      },
      { log: recordingLog(), startTimer: timers.startTimer },
    );
    expect(timers.fire(1_000)).toBe(1);
    expect(timers.fire(1_000)).toBe(0);
    release.resolve();
    await expect.poll(() => timers.fire(1_000)).toBe(1);
    expect(runs).toBe(2);
    await sweep.stop();
  });

  it('goes on after a run that failed, and says so', async () => {
    const timers = manualTimers();
    const log = recordingLog();
    let runs = 0;
    const sweep = every(
      1_000,
      'count sheep',
      async () => {
        runs++;
        throw new Error('no sheep');
      },
      { log, startTimer: timers.startTimer },
    );
    timers.fire(1_000);
    await expect.poll(() => timers.fire(1_000)).toBe(1);
    await sweep.stop();
    expect(runs).toBe(2);
    expect(log.lines('error')).toHaveLength(2);
    expect(log.lines('error')[0]).toMatchObject({ sweep: 'count sheep', err: { message: 'no sheep' } });
  });

  it('aborts a run under way when it is stopped, waits for it and starts no other', async () => {
    const timers = manualTimers();
    let ended = false;
    const sweep = every(
      1_000,
      'test',
      async (signal) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        await Promise.resolve();
        ended = true;
      },
      { log: recordingLog(), startTimer: timers.startTimer },
    );
    timers.fire(1_000);
    await sweep.stop();
    expect(ended).toBe(true);
    expect(timers.fire(1_000)).toBe(0);
  });
});
