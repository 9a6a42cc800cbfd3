import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';
import type { BenchOptions, Table } from '../rig/bench.ts';
import type { ModelNews } from '../rig/model-process.ts';
import { graceSeconds, type TurnRig } from '../rig/open-turn-rig.ts';
import { percentile } from '../rig/percentile.ts';

const longAnswer = 'One more sentence of an answer that takes its time. '.repeat(200);
const patienceMs = 10_000;

/** How soon the model call ends when the visitor presses Stop, or goes away and does not come back. */
export async function measureStop(rig: TurnRig, { quick, say }: BenchOptions): Promise<Table> {
  const count = quick ? 16 : 48;
  await rig.inviteVisitors(count);
  rig.model.behave({ kind: 'answer', text: longAnswer, firstTokenMs: 50, tokensPerSecond: 50 });
  say(`stop: ${count} turns`);
  const stopped = await abortsOf(rig, count, async (visitor, head) => {
    const turnId = /"turnId":"([^"]+)"/.exec(head)?.[1] ?? '';
    const { statusCode } = await request(`${rig.server.url}/v1/chat/turns/${turnId}/stop`, {
      dispatcher: rig.dispatcher,
      method: 'POST',
      headers: { authorization: `Bearer ${rig.sessionToken(visitor)}` },
    });
    if (statusCode !== 204) throw new Error(`stop was answered by ${statusCode}`);
  });
  say(`drop: ${count} connections`);
  const dropped = await abortsOf(rig, count, (_visitor, _head, drop) => drop());
  const row = (name: string, aborts: Aborts, beyondMs: number): (string | number)[] => {
    const times = aborts.times.map((time) => time - beyondMs);
    return [name, `${aborts.aborted} of ${count}`, ...[0.5, 0.99, 1].map((share) => percentile(times, share).toFixed(1))];
  };
  return {
    title: 'Stop: milliseconds from the act of the visitor to the end of the model call, one after the other while the rest stream',
    columns: ['', 'cancelled', 'p50', 'p99', 'longest'],
    rows: [row('Stop', stopped, 0), row(`dropped, beyond the grace of ${graceSeconds} s`, dropped, graceSeconds * 1000)],
    notes: ['budget: 1,000 ms, all of them.'],
  };
}

interface Aborts {
  times: number[];
  aborted: number;
}

type Act = (visitor: number, head: string, drop: () => void) => Promise<void> | void;

/** Opens `count` turns, ends each by `act`, and waits until the model has heard of it. The n-th abort is taken for the n-th act's. */
async function abortsOf(rig: TurnRig, count: number, act: Act): Promise<Aborts> {
  const news: Extract<ModelNews, { type: 'ended' }>[] = [];
  const streams = Array.from({ length: count }, (_none, visitor) => rig.targets.parley.ask(visitor, true));
  const heads = await Promise.all(streams.map(({ head }) => head));
  const unwatch = rig.model.watch((each) => each.type === 'ended' && news.push(each));
  const acts: number[] = [];
  for (const [visitor, stream] of streams.entries()) {
    acts.push(Number(process.hrtime.bigint()) / 1e6);
    await act(visitor, heads[visitor] ?? '', stream.drop);
    await delay(10);
  }
  const deadline = performance.now() + patienceMs;
  while (news.length < count && performance.now() < deadline) await delay(20);
  unwatch();
  const aborted = news.filter(({ outcome }) => outcome === 'aborted').toSorted((a, b) => a.atMs - b.atMs);
  return { times: aborted.map(({ atMs }, index) => atMs - (acts[index] ?? 0)), aborted: aborted.length };
}
