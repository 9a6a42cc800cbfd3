import type { BenchOptions, Table } from './rig/bench.ts';
import { openTurnRig } from './rig/open-turn-rig.ts';
import { readProcessUsage } from './rig/process-usage.ts';
import { measureFirstToken } from './turn/measure-first-token.ts';
import { measureHeldStreams } from './turn/measure-held-streams.ts';
import { measureStop } from './turn/measure-stop.ts';
import { measureThroughput } from './turn/measure-throughput.ts';
import { warmUp } from './turn/warm-up.ts';

const measurements = {
  'first-token': measureFirstToken,
  throughput: measureThroughput,
  stop: measureStop,
  streams: measureHeldStreams,
};

/** The hot path from question to stored answer, over HTTP, with the real server. */
export async function turn(options: BenchOptions): Promise<Table[]> {
  const chosen = Object.entries(measurements).filter(([name]) => options.only === undefined || options.only === name);
  if (chosen.length === 0) throw new Error(`turn measures ${Object.keys(measurements).join(', ')}, and no ${options.only}`);
  await using rig = await openTurnRig(options.engine, options.profileFolder);
  const tables: Table[] = [];
  const warmth = await warmUp(rig, options);
  for (const [, measure] of chosen) tables.push(await measure(rig, options));
  const { memoryMb, peakMemoryMb } = readProcessUsage(rig.server.pid);
  tables.push({
    title: 'Memory of the server, MB',
    columns: ['idle after its start', 'after the load', 'at most'],
    rows: [[rig.server.idleMemoryMb, memoryMb, peakMemoryMb].map((value) => value.toFixed(0))],
    notes: ['budget when idle: 350 embedded, 160 with a database server.', warmth],
  });
  return tables;
}
