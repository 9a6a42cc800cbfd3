import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { describe, expect, it, vi } from 'vitest';
import { exitCodes } from './exit-codes.ts';
import { giveBackMemory } from './give-back-memory.ts';

const heapMb = (): number => getHeapStatistics().total_heap_size / 1024 / 1024;

describe('an idle process', () => {
  it('gives back what a rush took', async () => {
    let rush: object[] = Array.from({ length: 1_000_000 }, (_none, index) => ({ index, text: `visitor ${index}` }));
    const during = heapMb();
    expect(rush).toHaveLength(1_000_000);
    rush = [];
    const stop = giveBackMemory({ lookMs: 20 });
    try {
      await vi.waitFor(() => expect(heapMb()).toBeLessThan(during - 48), { timeout: 60_000, interval: 50 });
    } finally {
      stop();
    }
  });

  it('holds no compiler of TypeScript, unless it was the first to start', () => {
    const told = `data:text/javascript,process.on('exit',()=>console.log(process.moduleLoadList.some((name)=>name.includes('amaro'))))`;
    // It ends when it has read all modules and then its settings.
    const startsWithout = (): boolean => {
      const { status, stdout } = spawnSync(process.execPath, ['--import', told, join(import.meta.dirname, 'start.js')], {
        env: { PORT: 'none' },
      });
      expect(status).toBe(exitCodes.configuration);
      return stdout.toString() === 'false\n';
    };
    expect(startsWithout() || startsWithout()).toBe(true);
  });
});
