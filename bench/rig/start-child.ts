import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A process of the rig. */
export interface Child extends AsyncDisposable {
  readonly process: ChildProcess;
  readonly pid: number;
  /** What the ready line held. */
  readonly ready: string;
  /** From the start of the process to its ready line. */
  readonly readyAfterMs: number;
}

const root = join(import.meta.dirname, '../..');

/** Starts a program and waits until it prints a line that matches `ready`; rejects with its output when it ends instead. */
export async function startChild(options: {
  command?: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  ready: RegExp;
  ipc?: boolean;
  /** Gives it a process group of its own, so that ending it ends what it started. */
  group?: boolean;
}): Promise<Child> {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', ...(options.ipc === true ? (['ipc'] as const) : [])];
  const startedAt = performance.now();
  const child = spawn(options.command ?? process.execPath, options.args, {
    cwd: root,
    env: { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...options.env },
    stdio,
    detached: options.group === true,
  });
  // A rig that is ended from outside leaves nobody at work behind it.
  const end = (): void => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    if (options.group === true) process.kill(-child.pid, 'SIGTERM');
    else child.kill('SIGTERM');
  };
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const ready = await readyLine(child, options.ready);
  const readyAfterMs = performance.now() - startedAt;
  return {
    process: child,
    pid: child.pid ?? 0,
    ready,
    readyAfterMs,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      end();
      await ended;
      // What it started may end later than it, and keeps its place until then.
      while (options.group === true && child.pid !== undefined && isAlive(-child.pid)) await delay(50);
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** What the program prints after its ready line is read and thrown away, as a log collector would. */
function readyLine(child: ChildProcess, ready: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const take = (data: Buffer): void => {
      output += data.toString();
      const match = ready.exec(output);
      if (match === null) return;
      child.off('exit', fail);
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', take).resume();
      resolve(match[1] ?? match[0]);
    };
    const fail = (code: number | null): void => reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}:\n${output}`));
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('error', reject);
    child.once('exit', fail);
  });
}
