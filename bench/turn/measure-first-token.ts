import type { BenchOptions, Table } from '../rig/bench.ts';
import type { Target, TurnRig } from '../rig/open-turn-rig.ts';
import { percentile, withRange } from '../rig/percentile.ts';
import { type Load, runLoad } from '../rig/run-load.ts';

const firstTokenMs = 200;
const tokensPerSecond = 50;
const concurrency = 16;

/** What stands between the model's first token and the visitor: Parley and a bare proxy, by turns, against the model itself. */
export async function measureFirstToken(rig: TurnRig, { quick, say }: BenchOptions): Promise<Table> {
  await rig.inviteVisitors(4 * concurrency);
  rig.model.behave({ kind: 'answer' });
  for (const target of Object.values(rig.targets)) await runLoad(target, { concurrency, durationMs: quick ? 2_000 : 4_000 });
  rig.model.behave({ kind: 'answer', firstTokenMs, tokensPerSecond });
  const rounds = quick ? 1 : 3;
  const loads = new Map<Target, Load[]>(Object.values(rig.targets).map((target) => [target, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const [target, measured] of loads) {
      say(`first token: ${target.name}, round ${round} of ${rounds}`);
      const durationMs = (target.name === 'parley' ? 2.5 : 1) * 4_000;
      measured.push(await runLoad(target, { concurrency, durationMs, spreadMs: 1_000, pauseMs: 200 }));
    }
  }
  const proxy = added(loads.get(rig.targets.proxy) ?? []);
  const rows = [...loads].map(([{ name }, measured]) => {
    const times = added(measured);
    const each = measured.map((load) => added([load]));
    const ratio = (share: number): string =>
      name === 'parley' ? `${(percentile(times, share) / percentile(proxy, share)).toFixed(1)}×` : '';
    return [
      name,
      times.length,
      withRange(each.map((round) => percentile(round, 0.5))),
      withRange(each.map((round) => percentile(round, 0.99))),
      ratio(0.5),
      ratio(0.99),
      withRange(
        measured.map((load) => load.cpuMsPerTurn),
        2,
      ),
      measured.reduce((sum, load) => sum + load.failures, 0),
    ];
  });
  return {
    title: `First token: milliseconds beyond the model's own ${firstTokenMs}, concurrency ${concurrency}, then ${tokensPerSecond} tokens a second`,
    columns: ['', 'turns', 'p50', 'p99', 'p50 to proxy', 'p99 to proxy', 'CPU ms a turn', 'failed'],
    rows,
    notes: [
      'budget: p50 ≤ 8, p99 ≤ 40, where the proxy has 3 and 12: 2.7× and 3.3×. Median of the rounds, lowest and highest in brackets.',
      citedShare(loads.get(rig.targets.parley) ?? []),
    ],
  };
}

function added(loads: readonly Load[]): number[] {
  return loads.flatMap(({ turns }) => turns.flatMap(({ firstTextMs }) => (firstTextMs === undefined ? [] : [firstTextMs - firstTokenMs])));
}

/** Retrieval and citations were at work only if answers were grounded. */
function citedShare(loads: readonly Load[]): string {
  const turns = loads.flatMap((load) => load.turns);
  const grounded = turns.filter(({ tail }) => tail.includes('"grounded":true') && tail.includes('"outcome":"answered"')).length;
  const share = `${grounded} of ${turns.length} answers of Parley carried verified citations.`;
  return grounded * 2 > turns.length ? share : `DO NOT COMPARE THIS RUN: ${share}`;
}
