import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

const holds = `
  const { lockFolder } = await import(process.argv[1]);
  try {
    const { previous } = lockFolder(process.argv[2], '/tmp/of-the-child');
    process.send({ previous: previous ?? null });
    setInterval(() => {}, 1_000);
  } catch (error) {
    process.send({ refused: error.message });
    process.disconnect();
  }`;

describe('the lock of a data folder', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  /** Another process that takes the lock, or is refused it, and says which. */
  async function otherProcess() {
    const child = fork('-', [], {
      execArgv: ['--input-type=module', '--eval', holds, join(import.meta.dirname, 'folder-lock.ts'), folder],
    });
    children.push(child);
    const [said] = (await once(child, 'message')) as [{ refused?: string; previous?: unknown }];
    return {
      said,
      pid: child.pid,
      async kill() {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      },
    };
  }

  it('keeps other processes out, and says who has the folder', async () => {
    const lock = lockFolder(folder, '/tmp/x');
    const other = await otherProcess();
    expect(other.said.refused).toBe(
      `The data folder ${folder} is in use by process ${process.pid}. Stop it first, or set PARLEY_DATA_DIR to another folder.`,
    );
    lock.release();
  });

  it('keeps a second taker in the same process out', () => {
    const lock = lockFolder(folder, '/tmp/x');
    expect(() => lockFolder(folder, '/tmp/y')).toThrow(`in use by process ${process.pid}`);
    lock.release();
  });

  it('is not dropped by garbage collection while it is held', async () => {
    lockFolder(folder, '/tmp/x');
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    for (let round = 0; round < 5; round++) await new Promise<void>((resolve) => setImmediate(() => resolve(collect())));
    const other = await otherProcess();
    expect(other.said.refused).toContain('is in use');
  });

  it('can be taken again once it was released, twice if need be, and leaves only its file', () => {
    const lock = lockFolder(folder, '/tmp/x');
    lock.release();
    lock.release();
    const next = lockFolder(folder, '/tmp/y');
    lock.release();
    expect(() => lockFolder(folder, '/tmp/z')).toThrow('in use');
    next.release();
    expect(readdirSync(folder)).toEqual(['parley.lock']);
  });

  it('ends with its process however that ends, and tells the next one what was left', async () => {
    const other = await otherProcess();
    expect(other.said).toEqual({ previous: null });
    expect(() => lockFolder(folder, '/tmp/x')).toThrow(`in use by process ${other.pid}`);
    await other.kill();
    const lock = lockFolder(folder, '/tmp/x');
    expect(lock.previous).toEqual({ pid: other.pid, socketFolder: '/tmp/of-the-child' });
    lock.release();
  });

  it.each([
    ['of a process that lives, but is another', JSON.stringify({ pid: process.ppid, socketFolder: '/tmp' })],
    ['that is damaged', '{"pid":'],
    ['that is something else entirely', '[]'],
  ])('is not fooled by a note %s', (_, note) => {
    writeFileSync(join(folder, 'parley.holder.json'), note);
    lockFolder(folder, '/tmp/x').release();
  });
});
