import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { identifyProcess, isRunning, isWorkedIn, type ProcessIdentity, stopProcess } from './running-process.ts';

const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function startSession(script: string): Promise<ProcessIdentity> {
  const child = spawn('sh', ['-c', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  await once(child.stdout, 'data');
  const identity = identifyProcess(child.pid ?? 0);
  if (identity === undefined) throw new Error('the process has ended already');
  return identity;
}

describe.runIf(process.platform === 'linux')('processes of services', () => {
  it('does not take another process for the one it knew by the same number', async () => {
    const identity = await startSession('echo up; exec sleep 600');
    expect(isRunning(identity)).toBe(true);
    expect(isRunning({ ...identity, startedAt: '1' })).toBe(false);
  });

  it('never signals another process that has the number now', async () => {
    const identity = await startSession('echo up; exec sleep 600');
    await stopProcess({ ...identity, startedAt: '1' }, 'SIGKILL');
    expect(isRunning(identity)).toBe(true);
  });

  it('stops what obeys, and kills what does not', async () => {
    const obedient = await startSession('echo up; exec sleep 600');
    await stopProcess(obedient, 'SIGTERM');
    expect(isRunning(obedient)).toBe(false);
    const stubborn = await startSession('trap "" TERM; echo up; while true; do sleep 0.05; done');
    await stopProcess(stubborn, 'SIGTERM', 1);
    expect(isRunning(stubborn)).toBe(false);
  });

  it('knows whether anything still works in a folder', async () => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'worked-in-')));
    const identity = await startSession(`cd ${folder}; echo up; exec sleep 600`);
    expect(isWorkedIn(folder)).toBe(true);
    await stopProcess(identity, 'SIGTERM');
    expect(isWorkedIn(folder)).toBe(false);
    rmdirSync(folder);
  });
});
