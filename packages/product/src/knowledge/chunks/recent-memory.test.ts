import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgottenAfterMs, RecentMemory } from './recent-memory.ts';

describe('what was read lately', () => {
  afterEach(() => void vi.useRealTimers());

  it('is kept while it is asked for, and what is not makes room', () => {
    const memory = new RecentMemory<string>(10, ({ length }) => length);
    memory.keep('a', 'aaaa');
    memory.keep('b', 'bbbb');
    memory.keep('c', 'cccc');
    expect(memory.recall('a')).toBe('aaaa');
    memory.keep('d', 'dddd');
    expect(['a', 'b', 'c'].map((key) => memory.recall(key))).toEqual(['aaaa', undefined, 'cccc']);
  });

  it('is forgotten when nobody asks for it, and no timer is left', () => {
    vi.useFakeTimers();
    const memory = new RecentMemory<string>(1_000, ({ length }) => length);
    memory.keep('erased', 'text');
    memory.keep('asked', 'text');
    vi.advanceTimersByTime(forgottenAfterMs);
    expect(memory.recall('asked')).toBe('text');
    vi.advanceTimersByTime(forgottenAfterMs);
    expect(['erased', 'asked'].map((key) => memory.recall(key))).toEqual([undefined, 'text']);
    vi.advanceTimersByTime(3 * forgottenAfterMs);
    expect(memory.recall('asked')).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });
});
