import { setTimeout as delay } from 'node:timers/promises';
import type { BenchOptions, Table } from '../rig/bench.ts';
import type { TurnRig } from '../rig/open-turn-rig.ts';
import { percentile } from '../rig/percentile.ts';
import { readProcessUsage } from '../rig/process-usage.ts';
import { isFailure } from '../rig/run-load.ts';
import type { Streamed } from '../rig/stream-request.ts';

const firstTokenMs = 200;
const words = 40;
const slowAnswer = Array.from({ length: words }, (_none, index) => `word${index}`).join(' ');
/** New streams a second while they are opened: fewer than the server takes, because this is about holding them. */
const openedPerSecond = 40;

/** Many visitors whose answers come slowly, all at the same time. */
export async function measureHeldStreams(rig: TurnRig, { quick, say }: BenchOptions): Promise<Table> {
  const sizes = quick ? [500] : [500, 2_000];
  const rows: (string | number)[][] = [];
  await rig.inviteVisitors(quick ? 100 : 400);
  for (const size of sizes) {
    say(`held streams: ${size}`);
    rows.push(await hold(rig, size));
  }
  return {
    title: `Held streams: answers of ${words} words, opened at ${openedPerSecond} a second, all open together`,
    columns: [
      'streams',
      'open at once',
      'broken off',
      'first token beyond the model: p50 ms',
      'p99 ms',
      'server before MB',
      'at most MB',
      'CPU of one core',
    ],
    rows,
    notes: ['budget: 2,000 within 300 MB, none dropped, p99 ≤ 300 ms.'],
  };
}

async function hold(rig: TurnRig, size: number): Promise<(string | number)[]> {
  const openingSeconds = size / openedPerSecond;
  rig.model.behave({ kind: 'answer', text: slowAnswer, firstTokenMs, tokensPerSecond: words / (openingSeconds + 5) });
  const before = readProcessUsage(rig.server.pid);
  let [open, mostOpen, mostMemory] = [0, 0, 0];
  const sampling = setInterval(() => {
    mostMemory = Math.max(mostMemory, readProcessUsage(rig.server.pid).memoryMb);
  }, 250);
  const startedAt = performance.now();
  const streams: Promise<Streamed>[] = [];
  for (let index = 0; index < size; index++) {
    const late = startedAt + (index * 1000) / openedPerSecond - performance.now();
    if (late > 0) await delay(late);
    const stream = rig.targets.parley.ask(index, true);
    void stream.head.then(() => {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
    });
    streams.push(
      stream.ended.then((streamed) => {
        open -= 1;
        return streamed;
      }),
    );
  }
  const ended = await Promise.all(streams);
  const seconds = (performance.now() - startedAt) / 1000;
  clearInterval(sampling);
  const added = ended.flatMap(({ firstTextMs }) => (firstTextMs === undefined ? [] : [firstTextMs - firstTokenMs]));
  const cpu = (readProcessUsage(rig.server.pid).cpuMs - before.cpuMs) / 1000 / seconds;
  return [
    size,
    mostOpen,
    ended.filter(isFailure).length,
    percentile(added, 0.5).toFixed(1),
    percentile(added, 0.99).toFixed(1),
    before.memoryMb.toFixed(0),
    mostMemory.toFixed(0),
    `${(100 * cpu).toFixed(0)} %`,
  ];
}
