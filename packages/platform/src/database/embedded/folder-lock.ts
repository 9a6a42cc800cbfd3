import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Who works in a data folder, and the folder of the socket it can be reached on. */
export interface FolderHolder {
  pid: number;
  socketFolder: string;
}

export interface FolderLock {
  /** Who held the folder before and did not give it back: it was killed. */
  readonly previous: FolderHolder | undefined;
  release(): void;
}

// The kernel drops the lock when the file is closed, so nothing may collect these as garbage.
const held = new Set<DatabaseSync>();

/**
 * Takes the data folder for this process; throws when another one has it. Two processes on one PGlite folder lose each
 * other's rows without an error. The lock is the kernel's (SQLite takes it for us, Node has no other way): it ends with its
 * process however that ends, so none is ever stale, and it holds between containers that share a volume, where process ids
 * say nothing. A file lock does not reach across machines. Opening `parley.lock` in this process by other means would drop it.
 */
export function lockFolder(folder: string, socketFolder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, 'parley.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== 5) throw error;
    const holder = readHolder(folder);
    const who = holder === undefined ? 'another process' : `process ${holder.pid}`;
    throw new Error(`The data folder ${folder} is in use by ${who}. Stop it first, or set PARLEY_DATA_DIR to another folder.`);
  }
  held.add(lock);
  const previous = readHolder(folder);
  writeFileSync(holderFile(folder), JSON.stringify({ pid: process.pid, socketFolder } satisfies FolderHolder), { mode: 0o600 });
  return {
    previous,
    release() {
      if (!held.delete(lock)) return;
      rmSync(holderFile(folder), { force: true });
      lock.close();
    },
  };
}

function holderFile(folder: string): string {
  return join(folder, 'parley.holder.json');
}

/** Who last took a data folder, as that process wrote it down; it may be gone since. */
export function readHolder(folder: string): FolderHolder | undefined {
  try {
    const { pid, socketFolder } = JSON.parse(readFileSync(holderFile(folder), 'utf8')) as Partial<FolderHolder>;
    return typeof pid === 'number' && typeof socketFolder === 'string' ? { pid, socketFolder } : undefined;
  } catch {
    return undefined;
  }
}
