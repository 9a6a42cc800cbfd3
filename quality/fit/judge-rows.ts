import { confidenceSigns } from '@parley/product/knowledge/search/search-confidence';
import { auroc } from '../eval/score-run.ts';

/** What search knew of one question before it judged. */
export interface SignRow {
  /** The set, or its small parts. */
  group: string;
  kind: string;
  isAnswerable: boolean;
  /** Questions about the same are seen together or not at all. */
  about: string;
  /** Null when nothing was found. */
  signs: number[] | null;
  /** What the trees see beside them; null where they are not asked. */
  answerSigns: number[] | null;
}

/**
 * For each group: the share of answerable questions declined, and of each kind of unanswerable ones the AUROC, the share declined, and the
 * share that would be if one in twenty of the answerable were.
 */
export function judgeRows(rows: readonly SignRow[], judge: (row: SignRow) => number, threshold: number): string[][] {
  const sures = new Map(rows.map((row) => [row, row.signs === null ? 0 : judge(row)]));
  const sure = (row: SignRow): number => sures.get(row) ?? 0;
  const shareDeclined = (of: readonly SignRow[]): string =>
    ((100 * of.filter((row) => sure(row) < threshold).length) / of.length).toFixed(1);
  return [...new Set(rows.map(({ group }) => group))].sort().flatMap((group) => {
    const own = rows.filter((row) => row.group === group);
    const answerable = own.filter(({ isAnswerable }) => isAnswerable);
    const others = own.filter(({ isAnswerable }) => !isAnswerable);
    const lowest = answerable.map(sure).sort((one, other) => one - other)[Math.floor(0.05 * answerable.length)] ?? 0;
    return [
      [group, 'answerable', String(answerable.length), '', shareDeclined(answerable), ''],
      ...[...new Set(others.map(({ kind }) => kind))].sort().map((kind) => {
        const of = others.filter((row) => row.kind === kind);
        const area = 100 * (auroc(answerable.map(sure), of.map(sure)) ?? 0);
        const caught = (100 * of.filter((row) => sure(row) < lowest).length) / of.length;
        return [group, kind, String(of.length), area.toFixed(1), shareDeclined(of), caught.toFixed(1)];
      }),
    ];
  });
}

/** A small knowledge is one of less than about fifty chunks. */
const smallSign = confidenceSigns.indexOf('small');
const small = 0.5;
/** In a small knowledge a refusal is the worse mistake, in a large one an answer that is none: they count so much more. */
const worseMistake = 1.5;

/**
 * What each row counts: groups by the root of their size, and within one answerable questions as much as all others, and of those each
 * kind the same.
 */
export function weighRows(rows: readonly SignRow[]): number[] {
  const keyOf = ({ group, isAnswerable, kind }: SignRow): string => (isAnswerable ? group : `${group} ${kind}`);
  const counts = new Map<string, number>();
  const kinds = new Map<string, Set<string>>();
  for (const row of rows) {
    counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
    if (!row.isAnswerable) kinds.set(row.group, (kinds.get(row.group) ?? new Set()).add(row.kind));
  }
  return rows.map((row) => {
    const isSmall = (row.signs?.[smallSign] ?? 0) > small;
    const share = row.isAnswerable ? 1 : 1 / (kinds.get(row.group)?.size ?? 1);
    return ((isSmall === row.isAnswerable ? worseMistake : 1) * share) / Math.sqrt(counts.get(keyOf(row)) ?? 1);
  });
}
