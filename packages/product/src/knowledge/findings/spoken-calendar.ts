/** Languages whose names of months and days are known; what is written in numbers needs none. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'tr', 'sv', 'cs', 'da', 'uk'];
const shortDays: Readonly<Record<string, number>> = { mo: 1, di: 2, mi: 3, do: 4, fr: 5, sa: 6, so: 0 };

function names(of: (language: string, style: 'long' | 'short', index: number) => string, count: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      for (let index = 0; index < count; index++) {
        const name = of(language, style, index).toLowerCase().replace(/\.$/, '');
        if (name.length > 2 && /^\p{L}+$/u.test(name) && !found.has(name)) found.set(name, index);
      }
    }
  }
  return found;
}

/** Months by their names, 0 is January: as they stand alone and as they stand beside a day. */
export const monthNames: ReadonlyMap<string, number> = names((language, style, index) => {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
  return format.formatToParts(Date.UTC(2024, index, 1)).find(({ type }) => type === 'month')?.value ?? '';
}, 12);

/** Days of the week by their names, 0 is Sunday. */
export const dayNames: ReadonlyMap<string, number> = names((language, style, index) => {
  // The 7th of January 2024 was a Sunday.
  return new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 7 + index));
}, 7);

/** Names as alternatives of a pattern, the longest first. */
export function alternatives(of: ReadonlyMap<string, number>): string {
  return [...of.keys()].sort((a, b) => b.length - a.length).join('|');
}

const dayWord = String.raw`(?:(?:${alternatives(dayNames)})s?|Mo|Di|Mi|Do|Fr|Sa|So)(?!\p{L})\.?`;
const days = new RegExp(String.raw`(?<!\p{L})(${dayWord})(?:\s*(?:[-–—]|to|bis|through|à|a|до)\s*(${dayWord}))?`, 'giu');

/** The days of the week a text names, each run of them with where it stands. Two letters count where they are written as one writes days. */
export function readDays(text: string): { days: number[]; start: number; end: number }[] {
  return [...text.matchAll(days)].flatMap((match) => {
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
  const long = dayNames.get(name) ?? dayNames.get(name.replace(/s$/, ''));
  if (long !== undefined) return long;
  return /^\p{Lu}\p{Ll}$/u.test(written.replace(/\.$/, '')) ? shortDays[name] : undefined;
}
