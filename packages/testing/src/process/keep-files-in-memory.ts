import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const memory = '/dev/shm';
const prefix = 'parley-tests-';
const gibibyte = 1024 ** 3;

/**
 * Has everything a test run writes to the folder for temporary files lie in memory, where there is plenty of it, until the run ends.
 * To copy a database of over a thousand files and to remove it again takes a disk ten times as long.
 */
export default function setup(): () => void {
  if (!hasPlenty()) return () => {};
  removeLeftovers();
  const before = process.env['TMPDIR'];
  const folder = mkdtempSync(join(memory, `${prefix}${process.pid}-`));
  // What is started from here on inherits it.
  process.env['TMPDIR'] = folder;
  return () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true, force: true });
  };
}

function hasPlenty(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= 4 * gibibyte && process.availableMemory() >= 8 * gibibyte;
  } catch {
    return false;
  }
}

/** Of runs that were killed: each folder is named after the process that made it. */
function removeLeftovers(): void {
  for (const name of readdirSync(memory)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || runs(Number(pid))) continue;
    try {
      rmSync(join(memory, name), { recursive: true, force: true });
    } catch {
      // Another run is about to remove it, or a disk of a test is still mounted in it: no reason not to test.
    }
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
