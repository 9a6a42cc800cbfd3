import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { boundHeapGrowth } from './bound-heap-growth.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
setFlagsFromString('--no-expose-gc');

const waiting = { timeout: 60_000, interval: 5 };

describe('the growth of a heap', () => {
  it('is some megabytes after each full collection, and what was set when the process began in the end', async () => {
    const held = Array.from({ length: 4_000 }, () => new Array(1_000).fill(0));
    const set = vi.fn<(flag: string) => void>();
    const unbound = boundHeapGrowth(['--inspect', '--heap-growing-percent=60'], set);
    collect();
    await vi.waitFor(() => expect(set).toHaveBeenCalledOnce(), waiting);
    const [, percent] = /^--heap-growing-percent=(\d+)$/.exec(set.mock.lastCall?.[0] ?? '') ?? [];
    const share = (100 * 14 * 1024 * 1024) / getHeapStatistics().used_heap_size;
    expect(Number(percent)).toBeGreaterThanOrEqual(10);
    expect(Math.abs(Number(percent) - Math.max(10, share))).toBeLessThan(4);
    unbound();
    expect(set).toHaveBeenLastCalledWith('--heap-growing-percent=60');
    expect(held).toHaveLength(4_000);
  });

  it('is left alone where nothing was set', () => {
    const set = vi.fn<(flag: string) => void>();
    boundHeapGrowth(['--inspect'], set)();
    expect(set).not.toHaveBeenCalled();
  });
});
