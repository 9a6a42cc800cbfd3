import { spawn } from 'node:child_process';

export interface CommandResult {
  /** The exit code; 127 when the program does not exist, 124 when its time ran out. */
  code: number;
  /** Standard output and standard error in the order they came, without the last line end. */
  output: string;
}

export interface CommandOptions {
  env?: Readonly<Record<string, string>>;
  input?: string;
  timeoutMs?: number;
  /** Told the id of the process group the command leads, so that a killed run's remains can be found. */
  onGroup?: (processGroup: number) => void;
}

/** Runs a program to its end and returns its code and output; it never rejects. Interrupting us interrupts the whole group. */
export function runCommand(program: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...options.env }, stdio: 'pipe', detached: true });
    const chunks: Buffer[] = [];
    let timedOut = false;
    const killGroup = (signal: NodeJS.Signals): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, signal);
      } catch {
        // The group has ended by itself.
      }
    };
    const interrupt = (signal: NodeJS.Signals): void => {
      killGroup('SIGTERM');
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    const timer = setTimeout(
      () => {
        timedOut = true;
        killGroup('SIGKILL');
      },
      options.timeoutMs ?? 30 * 60_000,
    );
    const finish = (code: number, extra: string): void => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      const output = Buffer.concat(chunks).toString('utf8') + extra;
      resolve({ code, output: output.replace(/\n$/, '') });
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(timedOut ? 124 : (code ?? 1), ''));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    if (child.pid !== undefined) options.onGroup?.(child.pid);
  });
}

/** The last lines of a command's output, for a message. */
export function lastLines(output: string, count = 12): string {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
