import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Who holds a data folder: a process id alone could have been given to another program since. */
interface Holder {
  pid: number;
  startedAt: string;
}

/**
 * Takes the data folder for this process and returns how to give it back. Two processes on one PGlite folder lose each
 * other's rows without an error, so a second one is refused. A lock left by a process that is gone is taken over.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'parley.lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, JSON.stringify({ pid: process.pid, startedAt: startTimeOf(process.pid) } satisfies Holder));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder !== undefined && startTimeOf(holder.pid) === holder.startedAt) {
      throw new Error(`The data folder ${folder} is in use by process ${holder.pid}. Stop it first, or set PARLEY_DATA_DIR to another folder.`);
    }
    rmSync(path, { force: true });
  }
  throw new Error(`The data folder ${folder} could not be locked: another process took it at the same moment.`);
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** When a process began, as the system tells it; 'gone' when there is none, 'alive' where the system does not say. */
function startTimeOf(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'gone';
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'alive';
  } catch {
    return 'alive';
  }
}
