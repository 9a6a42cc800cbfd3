import { alternatives, monthNames } from './spoken-calendar.ts';
import type { Value } from './value.ts';

const month = `(?:${alternatives(monthNames)})(?!\\p{L})\\.?`;
const year = String.raw`(?<y>(?:19|20)\d\d)(?!\d)`;
const day = String.raw`(?<d>[0-3]?\d)`;
const notBefore = String.raw`(?<![\p{L}\p{N}.,/-])`;

const forms: readonly RegExp[] = [
  new RegExp(String.raw`${notBefore}${year}[-/.](?<m>\d{1,2})[-/.]${day}(?!\d)`, 'giu'),
  new RegExp(String.raw`${notBefore}${day}\.\s?(?<m>1[0-2]|0?[1-9])\.\s?(?:${year})?(?!\d)`, 'giu'),
  new RegExp(String.raw`${notBefore}(?<either>\d{1,2})[/-](?<or>\d{1,2})[/-](?<y>(?:19|20)\d\d)(?!\d)`, 'giu'),
  new RegExp(String.raw`${notBefore}${day}(?:\.|st|nd|rd|th|er)?\s+(?:of\s+|de\s+)?(?<name>${month})(?:,?\s+(?:de\s+)?${year})?`, 'giu'),
  new RegExp(String.raw`(?<!\p{L})(?<name>${month})\s+${day}(?:st|nd|rd|th)?(?![\d:.]|\s*(?:am|pm))(?:,?\s+${year})?`, 'giu'),
  new RegExp(String.raw`(?<!\p{L})(?<name>${month})\s+(?:de\s+)?${year}`, 'giu'),
  new RegExp(String.raw`${year}\s*年(?:\s*(?<m>\d{1,2})\s*月)?(?:\s*(?<d>\d{1,2})\s*日)?`, 'giu'),
  new RegExp(String.raw`${notBefore}${year}(?![\p{L}\p{N}]|[.,:/-]\d)`, 'giu'),
];

/** Dates in a text, also without a year, and years alone. A reading is `year/month/day`, with nothing for what is left open. */
export function readDates(text: string): Value[] {
  const found: Value[] = [];
  let rest = text;
  for (const form of forms) {
    for (const match of rest.matchAll(form)) {
      const readings = readingsOf(match.groups ?? {});
      if (readings.length === 0) continue;
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      found.push({ kind: 'date', unit: '', range: undefined, readings, about: false, start, end });
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  }
  return found;
}

/** Whether a date is a year alone, which more often says what a sentence is about than what it claims. */
export function isYear({ kind, readings }: Value): boolean {
  return kind === 'date' && readings.every((reading) => reading.endsWith('//'));
}

function readingsOf({ y = '', m, d, name, either, or }: Record<string, string | undefined>): string[] {
  if (either !== undefined && or !== undefined) {
    return [...new Set([reading(y, Number(either), Number(or)), reading(y, Number(or), Number(either))])].filter((text) => text !== '');
  }
  const month =
    name === undefined ? (m === undefined ? undefined : Number(m)) : (monthNames.get(name.toLowerCase().replace(/\.$/, '')) ?? 0) + 1;
  return [reading(y, month, d === undefined ? undefined : Number(d))].filter((text) => text !== '');
}

function reading(year: string, month: number | undefined, day: number | undefined): string {
  if ((month ?? 1) < 1 || (month ?? 1) > 12 || (day ?? 1) < 1 || (day ?? 1) > 31) return '';
  return `${year}/${month ?? ''}/${day ?? ''}`;
}
