import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runExclusively } from './run-exclusively.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function lockFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  folders.push(folder);
  return path.join(folder, 'below', 'the.lock');
}

describe('exclusive runs', () => {
  it('lets the second wait until the first is done, and says so once', async () => {
    const file = lockFile();
    const order: string[] = [];
    const first = Promise.withResolvers<void>();
    const running = runExclusively(
      file,
      () => undefined,
      () => first.promise.then(() => order.push('first')),
    );
    const waiting = runExclusively(
      file,
      () => {
        order.push('waits');
        first.resolve();
      },
      async () => order.push('second'),
    );
    await Promise.all([running, waiting]);
    expect(order).toEqual(['waits', 'first', 'second']);
  });

  it('gives the lock back when the work fails', async () => {
    const file = lockFile();
    const failing = runExclusively(
      file,
      () => undefined,
      () => Promise.reject(new Error('the work failed')),
    );
    await expect(failing).rejects.toThrow('the work failed');
    expect(
      await runExclusively(
        file,
        () => undefined,
        async () => 'done',
      ),
    ).toBe('done');
  });

  it('frees the lock of a process that was killed', async () => {
    const file = lockFile();
    const module = new URL('./run-exclusively.ts', import.meta.url).href;
    // The timer holds on to the work: work that nothing can end is collected, and its lock with it.
    const script = `const { runExclusively } = await import(${JSON.stringify(module)});
      await runExclusively(${JSON.stringify(file)}, () => {}, () => new Promise((end) => { setInterval(() => end === null, 1000); console.log('held'); }));`;
    using holder = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    let waited = false;
    const taken = runExclusively(
      file,
      () => {
        waited = true;
        holder.kill('SIGKILL');
      },
      async () => 'taken over',
    );
    expect(await taken).toBe('taken over');
    expect(waited).toBe(true);
  });
});
