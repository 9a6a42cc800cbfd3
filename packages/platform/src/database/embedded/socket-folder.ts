import { mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const socketName = '.s.PGSQL.5432';
/** What the system lets the path of a Unix socket measure, without its closing zero. */
const maxPathBytes = process.platform === 'linux' ? 107 : 103;

/** The path on which the driver looks for a server in `folder`. */
export function socketIn(folder: string): string {
  return join(folder, socketName);
}

/** Makes a folder for the engine's socket that this user alone can enter, where the path is short enough for a socket. */
export function makeSocketFolder(places: readonly string[] = [tmpdir(), '/tmp']): string {
  const refusals: string[] = [];
  for (const place of new Set(places)) {
    const longest = Buffer.byteLength(socketIn(join(place, 'parley-XXXXXX')));
    if (longest > maxPathBytes) {
      refusals.push(`${place}: ${longest} bytes are too many for the path of a socket`);
      continue;
    }
    try {
      return mkdtempSync(join(place, 'parley-'));
    } catch (error) {
      refusals.push((error as Error).message);
    }
  }
  throw new Error(
    `There is no place for the database's socket (${refusals.join('; ')}). Set TMPDIR to a short path that can be written to.`,
  );
}

/** Removes a socket's folder, whoever left it; nothing else that might be in it. */
export function removeSocketFolder(folder: string): void {
  try {
    rmSync(socketIn(folder), { force: true });
    rmdirSync(folder);
  } catch {
    // Gone already, or not ours.
  }
}
