import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type FolderHolder, readHolder } from './folder-lock.ts';

/** The process that works in a data folder now and the socket it can be joined on; undefined when there is none. */
export function findRunningEngine(dataFolder: string): FolderHolder | undefined {
  const holder = readHolder(dataFolder);
  if (holder === undefined || !isAlive(holder.pid)) return undefined;
  return existsSync(join(holder.socketFolder, '.s.PGSQL.5432')) ? holder : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
