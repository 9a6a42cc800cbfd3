import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { getHeapCodeStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext, Script } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { exitCodes } from './exit-codes.ts';
import { giveBackMemory } from './give-back-memory.ts';

const heapMb = (): number => getHeapStatistics().total_heap_size / 1024 / 1024;
const codeBytes = (): number => getHeapCodeStatistics().bytecode_and_metadata_size;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
setFlagsFromString('--no-expose-gc');

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

  it('keeps the code that was run, however long ago', async () => {
    const source = `[${Array.from({ length: 2_000 }, (_none, index) => `(text) => text.slice(${index}) + '${index}'`).join()}]`;
    const functions = new Script(source).runInThisContext() as ((text: string) => string)[];
    let rush: object[] = Array.from({ length: 1_000_000 }, (_none, index) => ({ index, text: `visitor ${index}` }));
    // What the rush has begun to collect ends here, and nothing else is collected while code counts as old.
    collect();
    const before = { heap: heapMb(), code: codeBytes() };
    expect(functions.map((each) => each('visitor'))).toHaveLength(2_000);
    const took = codeBytes() - before.code;
    expect(rush).toHaveLength(1_000_000);
    rush = [];
    setFlagsFromString('--bytecode-old-age=1');
    const stop = giveBackMemory({ lookMs: 20 });
    try {
      await vi.waitFor(() => expect(heapMb()).toBeLessThan(before.heap - 48), { timeout: 60_000, interval: 50 });
      expect(codeBytes() - before.code).toBeGreaterThan(took / 4);
    } finally {
      stop();
      setFlagsFromString('--bytecode-old-age=6');
    }
    expect(functions).toHaveLength(2_000);
  });

  it.runIf(process.platform === 'linux')('has an allocator that gives back, unless an operator has said how it is to be', () => {
    const program = `
      const { useFrugalAllocator } = await import(process.argv[1]);
      console.log(process.pid);
      useFrugalAllocator(process.env);
      console.log(JSON.stringify([process.argv.slice(2), process.execArgv.slice(0, -2), process.env]));`;
    const start = (env: Record<string, string>) => {
      const args = [
        '--stack-trace-limit=7',
        '--input-type=module',
        '--eval',
        program,
        join(import.meta.dirname, 'use-frugal-allocator.js'),
        'a b',
      ];
      const { pid, stdout } = spawnSync(process.execPath, args, { env });
      const lines = stdout.toString().trim().split('\n');
      return { ids: lines.slice(0, -1), pid: `${pid}`, running: JSON.parse(lines.at(-1) ?? '') as unknown };
    };
    const replaced = start({ PORT: '1' });
    expect(replaced.ids).toEqual([replaced.pid, replaced.pid]);
    const flags = ['--stack-trace-limit=7', '--input-type=module'];
    expect(replaced.running).toEqual([
      ['a b'],
      ['--heap-growing-percent=60', '--max-semi-space-size=16', ...flags],
      { PORT: '1', MALLOC_TRIM_THRESHOLD_: '4194304' },
    ]);
    const ownGrowth = { NODE_OPTIONS: '--max-semi-space-size=32' };
    expect(start(ownGrowth).running).toEqual([['a b'], flags, { ...ownGrowth, MALLOC_TRIM_THRESHOLD_: '4194304' }]);
    for (const env of [{ MALLOC_ARENA_MAX: '2' }, { GLIBC_TUNABLES: 'glibc.malloc.arena_max=2' }]) {
      const kept = start(env);
      expect(kept.ids).toEqual([kept.pid]);
      expect(kept.running).toEqual([['a b'], flags, env]);
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
