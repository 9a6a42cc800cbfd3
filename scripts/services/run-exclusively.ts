import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ServiceFailure } from './service-failure.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Runs `work` while no other process runs work under the same lock file. SQLite's lock is the kernel's, so it is gone the moment its
 * holder dies, however it dies: there is never a stale lock to clear.
 */
export async function runExclusively<Result>(lockFile: string, onWait: () => void, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(path.dirname(lockFile), { recursive: true });
  const lock = new DatabaseSync(lockFile);
  let waited = false;
  try {
    const locked = await waitUntil(
      () => {
        try {
          lock.exec('BEGIN EXCLUSIVE');
          return true;
        } catch {
          if (!waited) onWait();
          waited = true;
          return false;
        }
      },
      15 * 60_000,
      200,
    );
    if (!locked)
      throw new ServiceFailure(`Another run has held ${lockFile} for 15 minutes.`, `fuser ${lockFile}   # shows which process holds it`);
    return await work();
  } finally {
    lock.close();
  }
}
