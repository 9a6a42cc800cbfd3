import type { BenchOptions, Table } from '../rig/bench.ts';
import type { TurnRig } from '../rig/open-turn-rig.ts';
import { median, percentile, withRange } from '../rig/percentile.ts';
import { readProcessUsage } from '../rig/process-usage.ts';
import { type Load, runLoad } from '../rig/run-load.ts';

/** Turns a second when the model takes no time, and what a turn costs the server's process. */
export async function measureThroughput(rig: TurnRig, { quick, say }: BenchOptions): Promise<Table> {
  await rig.inviteVisitors(128);
  rig.model.behave({ kind: 'answer' });
  const { proxy, parley } = rig.targets;
  const durationMs = quick ? 3_000 : 4_000;
  const rows: (string | number)[][] = [];
  for (const concurrency of [16, 64]) {
    const loads = { proxy: [] as Load[], parley: [] as Load[] };
    const modelCpu: number[] = [];
    const databaseCpu: number[] = [];
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      say(`throughput: concurrency ${concurrency}, round ${round + 1}`);
      loads.proxy.push(await runLoad(proxy, { concurrency, durationMs: durationMs / 2 }));
      const before = { model: readProcessUsage(rig.model.pid).cpuMs, database: rig.databaseCpuMs() };
      const load = await runLoad(parley, { concurrency, durationMs });
      loads.parley.push(load);
      modelCpu.push((readProcessUsage(rig.model.pid).cpuMs - before.model) / load.turns.length);
      if (before.database !== undefined) databaseCpu.push(((rig.databaseCpuMs() ?? 0) - before.database) / load.turns.length);
    }
    for (const [name, measured] of Object.entries(loads)) {
      const times = measured.flatMap(({ turns }) => turns.map(({ totalMs }) => totalMs));
      rows.push([
        `${name}, ${concurrency}`,
        withRange(
          measured.map(({ perSecond }) => perSecond),
          0,
        ),
        name === 'parley'
          ? `${(median(loads.parley.map((load) => load.perSecond)) / median(loads.proxy.map((load) => load.perSecond))).toFixed(2)}×`
          : '',
        withRange(
          measured.map((load) => load.cpuMsPerTurn),
          2,
        ),
        withRange(
          measured.map((load) => load.mainThreadCpuMsPerTurn),
          2,
        ),
        percentile(times, 0.5).toFixed(1),
        percentile(times, 0.99).toFixed(1),
        measured.reduce((sum, load) => sum + load.failures, 0),
      ]);
    }
    if (databaseCpu.length > 0) rows.push([`(the database, ${concurrency})`, '', '', withRange(databaseCpu, 2), '', '', '', '']);
    rows.push([`(the fake model, ${concurrency})`, '', '', withRange(modelCpu, 2), '', '', '', '']);
  }
  return {
    title: 'Throughput: the model takes no time; load generator, model and database share the machine',
    columns: ['concurrency', 'turns a second', 'to proxy', 'CPU ms a turn', 'main thread', 'turn p50 ms', 'p99 ms', 'failed'],
    rows,
    notes: [
      'budget: 300 turns a second where the proxy has 1,434: 0.21×; 3 ms of CPU a turn where it has 0.5 to 0.8. With PGlite the database is inside the process, beside its main thread.',
      `Questions were answered from ${rig.knowledge.documents} documents in ${rig.knowledge.chunks} chunks.`,
    ],
  };
}
