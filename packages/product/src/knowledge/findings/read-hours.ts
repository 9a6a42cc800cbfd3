import { findMatches } from '@parley/platform/text/find-matches';
import { rangePattern } from './read-number.ts';
import { readDays } from './spoken-calendar.ts';
import type { Value } from './value.ts';

const half = String.raw`(?:a\.?m\.?|p\.?m\.?|uhr|h|時|点)(?!\p{L})`;
const clock = (name: string): string => String.raw`(?<${name}h>[01]?\d|2[0-4])(?:[:.](?<${name}m>[0-5]\d))?\s*(?<${name}x>${half})?`;
const between = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}.,:/-])${clock('a')}(?:${rangePattern}|\s*und\s*|\s*and\s*)${clock('b')}(?![\p{Script=Latin}\p{N}:/%€$]|\.\d)`,
  'giu',
);
const single = new RegExp(String.raw`(?<![\p{Script=Latin}\p{N}.,:/-])(?:${clock('a')})(?![\p{Script=Latin}\p{N}:/%€$]|\.\d)`, 'giu');

/** Times of the day and opening hours, each with the days of the week it is said for. */
export function readHours(text: string): Value[] {
  const named = readDays(text);
  const found: Value[] = [];
  let rest = text;
  for (const form of [between, single]) {
    for (const match of findMatches(form, rest)) {
      const groups = match.groups ?? {};
      const marked = [groups['am'], groups['bm'], groups['ax'], groups['bx']].some((part) => part !== undefined);
      // Bare numbers are hours only where a day stands before them.
      const before = named.filter(({ end }) => end <= match.index && /^[\s:,(|]*(?:from|von)?\s*$/iu.test(text.slice(end, match.index)));
      if (!marked && (form === single || before.length === 0)) continue;
      const to = groups['bh'] === undefined ? undefined : minutes(groups['bh'], groups['bm'], groups['bx']);
      const from = minutes(groups['ah'], groups['am'], groups['ax'] ?? (to === undefined ? undefined : sharedHalf(groups, to)));
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      const unit = [...new Set(named.findLast((run) => run.end <= start)?.days ?? named.find((run) => run.start >= end)?.days ?? [])];
      found.push({ kind: 'hours', unit: unit.sort().join(''), range: [from, to ?? from], readings: [], about: false, start, end });
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  }
  return found;
}

/** "2 to 5 pm" is in the afternoon, "9 to 5 pm" begins in the morning. */
function sharedHalf(groups: Record<string, string | undefined>, to: number): string | undefined {
  const later = groups['bx'];
  if (later === undefined || !/^p/i.test(later)) return later;
  return Number(groups['ah']) * 60 + 720 < to ? later : undefined;
}

function minutes(hours = '0', minutesPast = '0', marker = ''): number {
  const hour = Number(hours);
  const shifted = /^p/i.test(marker) && hour < 12 ? hour + 12 : /^a/i.test(marker) && hour === 12 ? 0 : hour;
  return shifted * 60 + Number(minutesPast);
}
