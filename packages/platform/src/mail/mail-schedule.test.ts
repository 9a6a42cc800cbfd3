import { describe, expect, it } from 'vitest';
import { nextAttemptAt } from './mail-schedule.ts';

describe('nextAttemptAt', () => {
  it('waits longer each time, half a day at most, and gives up after about two days', () => {
    const createdAt = new Date('2026-01-01T00:00:00Z');
    const minutes: number[] = [];
    let now = createdAt;
    for (let attempts = 1; ; attempts++) {
      const next = nextAttemptAt(attempts, createdAt, now);
      if (next === undefined) break;
      minutes.push((next.getTime() - now.getTime()) / 60_000);
      now = next;
    }
    expect(minutes).toEqual([1, 3, 9, 27, 81, 243, 720, 720, 720]);
    expect((now.getTime() - createdAt.getTime()) / 3_600_000).toBeCloseTo(42.07, 2);
  });
});
