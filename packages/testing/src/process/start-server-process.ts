import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server in a process of its own, to be killed. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  /** Everything it has written. */
  output(): string;
  /** Ends it without a warning, as a power cut of the process would. */
  kill(): Promise<void>;
  /** Asks it to end, and resolves to its exit code. */
  end(): Promise<number | null>;
}

const root = join(import.meta.dirname, '../../../..');

/** Starts the real server on a free port and waits until it is ready; rejects with its output when it ends instead. */
export async function startServerProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawnParley(['apps/server/src/start.js'], { PORT: '0', PARLEY_LOG_FORMAT: 'json', ...env });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const take = (data: Buffer): void => {
      output += data.toString();
      const match = /Parley is ready at (\S+)/.exec(output);
      if (match?.[1] !== undefined) resolve(match[1].replace(/\/$/, ''));
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  const ended = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    kill,
    async end() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    [Symbol.asyncDispose]: kill,
  };
}

/** Runs a command of Parley's own to its end. */
export async function runParley(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawnParley(['apps/server/src/parley.js', ...args], env);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

function spawnParley(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  return spawn(process.execPath, args, {
    cwd: root,
    env: { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
