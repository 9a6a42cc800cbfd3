import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { waitUntil } from './wait-until.ts';

/** A process that cannot be mistaken for a later one given the same number: `startedAt` is the kernel's start time of it. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

/** Says which process has this id now, or nothing when none has (a dead one nobody waited for counts as none). */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startedAt] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' || startedAt === undefined ? undefined : { pid, startedAt };
  } catch {
    return undefined;
  }
}

/** Whether that very process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.startedAt === identity.startedAt;
}

/** Ends that very process, harder when it has not obeyed after `graceMs`. */
export async function stopProcess(identity: ProcessIdentity, signal: NodeJS.Signals, graceMs = 10_000): Promise<void> {
  if (!isRunning(identity)) return;
  process.kill(identity.pid, signal);
  if (await waitUntil(() => !isRunning(identity), graceMs)) return;
  process.kill(identity.pid, 'SIGKILL');
  await waitUntil(() => !isRunning(identity), 5_000);
}

/** Whether any process works in that folder: the children of a killed server outlive it by a moment. */
export function isWorkedIn(folder: string): boolean {
  return readdirSync('/proc').some((entry) => {
    try {
      return /^\d+$/.test(entry) && readlinkSync(`/proc/${entry}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}
