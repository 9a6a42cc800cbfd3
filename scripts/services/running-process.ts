import { readdirSync, readFileSync } from 'node:fs';
import { waitUntil } from './wait-until.ts';

/** A process that cannot be mistaken for a later one given the same number: `startedAt` is the kernel's start time of it. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

/** Says which process has this id now, or nothing when none has (a dead one nobody waited for counts as none). */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  const status = readStatus(pid);
  return status === undefined ? undefined : { pid, startedAt: status.startedAt };
}

/** Whether that very process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.startedAt === identity.startedAt;
}

/** Ends that very process, harder when it has not obeyed after `graceMs`, and waits for the processes it started to end too. */
export async function stopProcess(identity: ProcessIdentity, signal: NodeJS.Signals, graceMs = 10_000): Promise<void> {
  if (!isRunning(identity)) return;
  process.kill(identity.pid, signal);
  if (!(await waitUntil(() => !isRunning(identity), graceMs))) process.kill(identity.pid, 'SIGKILL');
  await waitUntil(() => !isRunning(identity) && !hasSessionMembers(identity.pid), 5_000);
}

/** Each server leads a session of its own, so its children are known by it even after their parent is gone. */
function hasSessionMembers(session: number): boolean {
  return readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && readStatus(Number(entry))?.session === session);
}

function readStatus(pid: number): { session: number; startedAt: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, session, startedAt] = [fields[0], fields[3], fields[19]];
    return state === 'Z' || state === 'X' || startedAt === undefined ? undefined : { session: Number(session), startedAt };
  } catch {
    return undefined;
  }
}
