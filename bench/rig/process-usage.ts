import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a process has used so far. Zeros where the system has no `/proc`. */
export interface ProcessUsage {
  /** All threads, user and system. */
  cpuMs: number;
  /** The thread that runs JavaScript and the event loop. */
  mainThreadCpuMs: number;
  memoryMb: number;
  peakMemoryMb: number;
}

const millisecondsPerTick = 10;

/** Reads what a process uses from the kernel's own books, so that measuring costs it nothing. */
export function readProcessUsage(pid: number): ProcessUsage {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      cpuMs: cpuOf(`/proc/${pid}/stat`),
      mainThreadCpuMs: cpuOf(`/proc/${pid}/task/${pid}/stat`),
      memoryMb: kilobytes(status, 'VmRSS') / 1024,
      peakMemoryMb: kilobytes(status, 'VmHWM') / 1024,
    };
  } catch {
    return { cpuMs: 0, mainThreadCpuMs: 0, memoryMb: 0, peakMemoryMb: 0 };
  }
}

/** What processes were last seen to have used, by the text in their titles: one that has ended has used it all the same. */
const lastSeen = new Map<string, Map<string, number>>();

/** CPU of all processes of this machine whose title holds a text, those included that were seen before; undefined when there never were any. */
export function cpuOfProcesses(title: string): number | undefined {
  if (!existsSync('/proc')) return undefined;
  const seen = lastSeen.get(title) ?? new Map<string, number>();
  lastSeen.set(title, seen);
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(title)) seen.set(name, cpuOf(`/proc/${name}/stat`));
    } catch {
      // It ended while it was looked at.
    }
  }
  return seen.size === 0 ? undefined : [...seen.values()].reduce((sum, used) => sum + used);
}

/** The process of a group that runs a program, by the end of its path: what npm started, for instance. */
export function findInGroup(group: number, program: string): number | undefined {
  if (!existsSync('/proc')) return undefined;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const belongs = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[2]) === group;
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      if (belongs && command.some((part) => part.endsWith(program)) && command[0]?.includes('node') === true) return Number(name);
    } catch {
      // It ended while it was looked at.
    }
  }
  return undefined;
}

function cpuOf(path: string): number {
  // The name in parentheses may hold spaces; what follows it has fixed places.
  const fields = readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}
