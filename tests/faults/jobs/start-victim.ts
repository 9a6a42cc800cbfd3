import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of ours that a test kills the hard way. */
export interface Victim extends AsyncDisposable {
  /** Resolves when the process has printed this line; rejects with what it said when it ended without. */
  said(line: string): Promise<void>;
  /** `kill -9`: no handler runs, nothing is flushed, connections just break. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a script under the Node that runs the test, with `input` as its only argument. */
export function startVictim(script: URL, input: unknown): Victim {
  const child = spawn(process.execPath, [fileURLToPath(script), JSON.stringify(input)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    child.emit('said');
  });
  const kill = async (): Promise<void> => {
    if (hasEnded(child)) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    async said(line) {
      while (!lines.includes(line)) {
        if (hasEnded(child)) throw new Error(`the process ended before it said "${line}": ${complaints}`);
        await Promise.race([once(child, 'said'), once(child, 'close')]);
      }
    },
    kill,
    [Symbol.asyncDispose]: kill,
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
