import { plainSigns } from './read-number.ts';

const writings = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/,
];

/** A day as `2026-11-26`, of what people write for it. `3/4/2026` is two days, depending on the country, and so none. */
export function readDate(words: string): string | undefined {
  const text = plainSigns(words).trim();
  for (const writing of writings) {
    const { year = '', month = '', day = '' } = writing.exec(text)?.groups ?? {};
    if (year !== '') return dayOf(year, month, day);
  }
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  if (year === '') return undefined;
  const [dayFirst, monthFirst] = [dayOf(year, second, first), dayOf(year, first, second)];
  return dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst ? (dayFirst ?? monthFirst) : undefined;
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
