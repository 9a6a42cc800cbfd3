import { afterEach, describe, expect, it, vi } from 'vitest';
import { Stopwatch } from './stopwatch.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('Stopwatch', () => {
  it('counts only the time in which it goes', () => {
    vi.useFakeTimers();
    const over = vi.fn();
    const time = new Stopwatch(1_000, over);
    vi.advanceTimersByTime(5_000);
    time.goOn();
    vi.advanceTimersByTime(600);
    time.pause();
    vi.advanceTimersByTime(5_000);
    time.goOn();
    vi.advanceTimersByTime(399);
    expect(over).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(over).toHaveBeenCalledOnce();
  });
});
