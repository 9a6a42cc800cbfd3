import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Runs vitest once in the repository and returns its exit code. Where `PARLEY_TEST_REPORT` names a folder, a JSON report called
 * `name` is left there for the sum of all runs.
 */
export function runVitest(name: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> {
  const root = path.resolve(import.meta.dirname, '..');
  const program = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const folder = process.env['PARLEY_TEST_REPORT'];
  const report = folder ? ['--reporter=default', '--reporter=json', `--outputFile.json=${path.join(folder, `${name}.json`)}`] : [];
  const child = spawn(process.execPath, [program, 'run', ...report, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}
