import { mkdtempSync, rmSync, statfsSync } from 'node:fs';

const memory = '/dev/shm';
const gibibyte = 1024 ** 3;

/**
 * Has everything a test run writes to the folder for temporary files lie in memory, where there is plenty of it, until the run ends.
 * To copy a database of over a thousand files and to remove it again takes a disk ten times as long.
 */
export default function setup(): () => void {
  if (!hasPlenty()) return () => {};
  const before = process.env['TMPDIR'];
  const folder = mkdtempSync(`${memory}/parley-tests-`);
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
