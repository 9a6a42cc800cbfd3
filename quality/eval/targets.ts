import type { SetResult } from './eval-set.ts';

/** One figure that is wanted, in percent or points. */
export interface Target {
  set: string;
  name: string;
  measure: (result: SetResult) => number | undefined;
  /** What plain BM25 reaches; undefined where it has no such thing. */
  floor?: number;
  target?: number;
  /** Smaller is better. */
  atMost?: boolean;
}

const percent = (share: number | undefined): number | undefined => (share === undefined ? undefined : 100 * share);

const measures = {
  'hit@1': (result: SetResult) => percent(result.hit1),
  'hit@5': (result: SetResult) => percent(result.hit5),
  'recall@5': (result: SetResult) => percent(result.recall5),
  'hit@1, worst tenant': (result: SetResult) => percent(result.worstHit1),
  'answer holds it': (result: SetResult) => percent(result.contains),
  'a quote holds it': (result: SetResult) => percent(result.quoted),
  'false refusals': (result: SetResult) => percent(result.falseRefusals),
  'lost to one typo': (result: SetResult) => percent(result.lostToTypos?.[0]),
  'lost to two typos': (result: SetResult) => percent(result.lostToTypos?.[1]),
  'quotes verbatim': (result: SetResult) => percent(result.verbatim),
  'citations inside the tenant': (result: SetResult) => percent(result.sameTenant),
} as const;

/** What is wanted of the development sets, as floor (undefined where plain BM25 has none) and target. */
const wanted: readonly [set: string, name: keyof typeof measures, floor: number | undefined, target: number][] = [
  ['squad2', 'hit@1', 82.4, 87],
  ['squad2', 'hit@5', 95.1, 97],
  ['squad2', 'answer holds it', 73.8, 86],
  ['squad2', 'a quote holds it', undefined, 93],
  ['squad2', 'lost to one typo', 7.1, 1],
  ['squad2', 'lost to two typos', 15.4, 3],
  ['xquad', 'hit@1', 91.6, 95],
  ['xquad', 'hit@1, worst tenant', 88.7, 92],
  ['xquad', 'answer holds it', 73.1, 88],
  ['mtrag', 'recall@5', 74.9, 84],
  ['faq', 'hit@1', 46.3, 62],
  ['faq', 'hit@5', 71.3, 86],
  ['intents', 'hit@1', 75.2, 86],
  ['intents', 'hit@5', 92.7, 97],
  ['policyqa', 'recall@5', 43, 50],
  ['longdocs', 'hit@1', 79.1, 86],
  ['longdocs', 'answer holds it', 39.7, 58],
];

/** AUROC and the share caught at 5 % false refusals, of a kind of unanswerable question. */
const wantedRefusals: readonly [set: string, kind: string, floor: [number, number?], target: [number, number?]][] = [
  ['squad2', 'out_of_kb', [89.3, 49], [97.5, 88]],
  ['faq', 'off_topic', [83.6, 48], [98.5, 93]],
  ['mtrag', 'unanswerable', [67.4], [86]],
];

const atMost = new Set<string>(['false refusals', 'lost to one typo', 'lost to two typos']);

/** All figures of one set's result: those that are wanted with floor and target, then whatever else was measured. */
export function targetsOf(set: string, result: SetResult): Target[] {
  const targets: Target[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    const found = wanted.find(([ofSet, ofName]) => ofSet === set && ofName === name);
    const always = { 'false refusals': 8, 'quotes verbatim': 100, 'citations inside the tenant': 100 }[name];
    const target = found?.[3] ?? always;
    targets.push({
      set,
      name,
      measure,
      ...(found?.[2] === undefined ? {} : { floor: found[2] }),
      ...(target === undefined ? {} : { target }),
      ...(atMost.has(name) ? { atMost: true } : {}),
    });
  }
  for (const kind of Object.keys(result.auroc)) {
    const found = wantedRefusals.find(([ofSet, ofKind]) => ofSet === set && ofKind === kind);
    const figures = [
      [`${kind}: AUROC`, (of: SetResult) => percent(of.auroc[kind])],
      [`${kind}: caught at 5 %`, (of: SetResult) => percent(of.caught[kind])],
      [`${kind}: declined as shipped`, (of: SetResult) => percent(of.refused[kind])],
    ] as const;
    for (const [index, [name, measure]] of figures.entries()) {
      const [floor, target] = [found?.[2][index], found?.[3][index]];
      targets.push({ set, name, measure, ...(floor === undefined ? {} : { floor }), ...(target === undefined ? {} : { target }) });
    }
  }
  return targets.filter(({ measure }) => measure(result) !== undefined);
}
