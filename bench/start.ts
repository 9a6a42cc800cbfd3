import { setTimeout as delay } from 'node:timers/promises';
import type { BenchOptions, Table } from './rig/bench.ts';
import { withRange } from './rig/percentile.ts';
import { type Place, preparePlace } from './rig/prepare-place.ts';
import { findInGroup, readProcessUsage } from './rig/process-usage.ts';
import { startChild } from './rig/start-child.ts';

/** By then a process that has nothing to do has given back what its start took. */
const settleMs = 12_000;
const idleMs = 5_000;

/** From `npm start` to the line that says that it is ready: in an empty place, and again. */
export async function start({ engine, quick, say }: BenchOptions): Promise<Table[]> {
  const first: Started[] = [];
  const warm: Started[] = [];
  for (let round = 1; round <= (quick ? 1 : 3); round++) {
    await using place = await preparePlace(engine);
    say(`first start, round ${round}`);
    first.push(await startOnce(place));
    say(`warm start, round ${round}`);
    warm.push(await startOnce(place));
  }
  const row = (name: string, starts: readonly Started[]): (string | number)[] => [
    name,
    withRange(
      starts.map(({ seconds }) => seconds),
      2,
    ),
    withRange(
      starts.map(({ cpuSeconds }) => cpuSeconds),
      2,
    ),
    withRange(
      starts.map(({ memoryMb }) => memoryMb),
      0,
    ),
    withRange(
      starts.map(({ idleCpuShare }) => 100 * idleCpuShare),
      1,
    ),
  ];
  return [
    {
      title: `Start: npm start to ready, with the demo tenant, on ${engine}`,
      columns: ['', 'seconds', 'CPU seconds', `MB after ${settleMs / 1000} s`, 'idle: % of a core'],
      rows: [row('first ever', first), row('again', warm)],
      notes: ['budget: 6 s and 2 s; 350 MB embedded, 160 MB with a database server.'],
    },
  ];
}

interface Started {
  seconds: number;
  cpuSeconds: number;
  memoryMb: number;
  idleCpuShare: number;
}

async function startOnce(place: Place): Promise<Started> {
  await using child = await startChild({
    command: 'npm',
    args: ['start', '--silent'],
    env: { PORT: '0', PARLEY_LOG_FORMAT: 'json', PARLEY_DEMO: 'on', ...place.env },
    ready: /Parley is ready at (\S+)/,
    group: true,
  });
  const server = findInGroup(child.pid, 'apps/server/src/start.js') ?? child.pid;
  const cpuSeconds = readProcessUsage(server).cpuMs / 1000;
  await delay(settleMs);
  const { memoryMb, cpuMs } = readProcessUsage(server);
  await delay(idleMs);
  return {
    seconds: child.readyAfterMs / 1000,
    cpuSeconds,
    memoryMb,
    idleCpuShare: (readProcessUsage(server).cpuMs - cpuMs) / idleMs,
  };
}
