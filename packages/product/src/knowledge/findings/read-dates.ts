import { findMatches } from '@parley/platform/text/find-matches';
import { monthOf, monthPattern } from './spoken-calendar.ts';
import type { Value } from './value.ts';

const year = String.raw`(?<y>(?:19|20)\d\d)(?!\d)`;
const day = String.raw`(?<d>[0-3]?\d)`;
const notBefore = String.raw`(?<![\p{L}\p{N}.,/-])`;

let known: readonly RegExp[] | undefined;

function forms(): readonly RegExp[] {
  known ??= makeForms();
  return known;
}

function makeForms(): RegExp[] {
  const month = String.raw`(?:${monthPattern()})(?!\p{L})\.?`;
  return [
    String.raw`${notBefore}${year}[-/.](?<m>\d{1,2})[-/.]${day}(?!\d)`,
    String.raw`${notBefore}${day}\.\s?(?<m>1[0-2]|0?[1-9])\.\s?(?:${year})?(?!\d)`,
    String.raw`${notBefore}(?<either>\d{1,2})[/-](?<or>\d{1,2})[/-](?<y>(?:19|20)\d\d)(?!\d)`,
    String.raw`${notBefore}${day}(?:\.|st|nd|rd|th|er)?\s+(?:of\s+|de\s+)?(?<name>${month})(?:,?\s+(?:de\s+)?${year})?`,
    String.raw`(?<!\p{L})(?<name>${month})\s+${day}(?:st|nd|rd|th)?(?![\d:.]|\s*(?:am|pm))(?:,?\s+${year})?`,
    String.raw`(?<!\p{L})(?<name>${month})\s+(?:de\s+)?${year}`,
    String.raw`${year}\s*年(?:\s*(?<m>\d{1,2})\s*月)?(?:\s*(?<d>\d{1,2})\s*日)?`,
    String.raw`${notBefore}${year}(?![\p{L}\p{N}]|[.,:/-]\d)`,
  ].map((form) => new RegExp(form, 'giu'));
}

/** Dates in a text, also without a year, and years alone. A reading is `year/month/day`, with nothing for what is left open. */
export function readDates(text: string): Value[] {
  if (!/\d/.test(text)) return [];
  const found: Value[] = [];
  let rest = text;
  for (const form of forms()) {
    for (const match of findMatches(form, rest)) {
      const readings = readingsOf(match.groups ?? {});
      if (readings.length === 0) continue;
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      found.push({ kind: 'date', unit: '', range: undefined, readings, about: false, start, end });
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  }
  return found;
}

function readingsOf({ y = '', m, d, name, either, or }: Record<string, string | undefined>): string[] {
  const pairs: (readonly [string | undefined, string | undefined])[] =
    either === undefined
      ? [[name === undefined ? m : String(monthOf(name)), d]]
      : [
          [either, or],
          [or, either],
        ];
  return [...new Set(pairs.map(([month, of]) => reading(y, month, of)))].filter((text) => text !== '');
}

function reading(year: string, month: string | undefined, of: string | undefined): string {
  const [monthNumber, dayNumber] = [Number(month ?? 1), Number(of ?? 1)];
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return '';
  return `${year}/${month === undefined ? '' : monthNumber}/${of === undefined ? '' : dayNumber}`;
}
