import { findMatches } from '@parley/platform/text/find-matches';

/** Languages whose names of months and days are known; what is written in numbers needs none. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'tr', 'sv', 'cs', 'da', 'uk'];
const shortDays: Readonly<Record<string, number>> = { mo: 1, di: 2, mi: 3, do: 4, fr: 5, sa: 6, so: 0 };

type Names = ReadonlyMap<string, number>;
interface Calendar {
  readonly months: Names;
  readonly days: Names;
  readonly dayRuns: RegExp;
}

let calendar: Calendar | undefined;

/** Made when it is first needed: asking for all these names takes as long as a hundred pages. */
function knownCalendar(): Calendar {
  calendar ??= makeCalendar();
  return calendar;
}

function makeCalendar(): Calendar {
  const [months, days] = [new Map<string, number>(), new Map<string, number>()];
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      const day = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
      // Beside a day, as many languages have another form for a month that stands alone.
      for (let index = 0; index < 12; index++) {
        const parts = month.formatToParts(Date.UTC(2024, index, 1));
        addName(months, parts.find(({ type }) => type === 'month')?.value ?? '', index);
      }
      // The 7th of January 2024 was a Sunday.
      for (let index = 0; index < 7; index++) addName(days, day.format(Date.UTC(2024, 0, 7 + index)), index);
    }
  }
  const word = String.raw`(?:(?:${alternatives(days)})s?|Mo|Di|Mi|Do|Fr|Sa|So)(?!\p{L})\.?`;
  const dayRuns = new RegExp(String.raw`(?<!\p{L})(${word})(?:\s*(?:[-–—]|to|bis|through|à|a|до)\s*(${word}))?`, 'giu');
  return { months, days, dayRuns };
}

function addName(to: Map<string, number>, written: string, index: number): void {
  const name = written.toLowerCase().replace(/\.$/, '');
  if (name.length > 2 && /^\p{L}+$/u.test(name) && !to.has(name)) to.set(name, index);
}

/** The longest first, so that none is taken for the beginning of another. */
function alternatives(of: Names): string {
  return [...of.keys()].sort((a, b) => b.length - a.length).join('|');
}

/** The names of months, as alternatives of a pattern. */
export function monthPattern(): string {
  return alternatives(knownCalendar().months);
}

/** Which month a name is, from 1. */
export function monthOf(name: string): number | undefined {
  const index = knownCalendar().months.get(name.toLowerCase().replace(/\.$/, ''));
  return index === undefined ? undefined : index + 1;
}

/** The days of the week a text names, each run of them with where it stands. Two letters count where they are written as one writes days. */
export function readDays(text: string): { days: number[]; start: number; end: number }[] {
  return findMatches(knownCalendar().dayRuns, text).flatMap((match) => {
    const first = dayOf(match[1] ?? '');
    const last = match[2] === undefined ? first : dayOf(match[2]);
    if (first === undefined || last === undefined) return [];
    const run = [first];
    while (run.at(-1) !== last) run.push(((run.at(-1) ?? 0) + 1) % 7);
    return [{ days: run, start: match.index, end: match.index + match[0].length }];
  });
}

function dayOf(written: string): number | undefined {
  const name = written.toLowerCase().replace(/\.$/, '');
  const { days } = knownCalendar();
  const long = days.get(name) ?? days.get(name.replace(/s$/, ''));
  if (long !== undefined) return long;
  return /^\p{Lu}\p{Ll}$/u.test(written.replace(/\.$/, '')) ? shortDays[name] : undefined;
}
