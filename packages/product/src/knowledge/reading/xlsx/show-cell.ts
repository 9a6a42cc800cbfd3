import { showNumber } from './show-number.ts';

const dayZero = Date.UTC(1899, 11, 30);

/** The text of a cell as its sheet shows it; dates are written in the one way that every reader understands. */
export function showCell(value: unknown, form: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return showNumber(value, form);
  return value instanceof Date ? showTime(value, form.replace(/"[^"]*"|\\./g, '')) : String(value);
}

function showTime(time: Date, form: string): string {
  const seconds = Math.round((time.getTime() - dayZero) / 1_000);
  if (/\[h+\]/i.test(form)) return `${Math.floor(seconds / 3_600)}:${twoDigits(Math.floor(seconds / 60) % 60)}${rest(seconds)}`;
  const text = new Date(dayZero + seconds * 1_000).toISOString();
  const clock = text.slice(11, 16) + rest(seconds);
  const parts = form.replace(/\[[^\]]*\]/g, '');
  // A time of day alone stands on the day from which spreadsheets count.
  if (seconds >= 0 && seconds < 86_400 && /[hs]/i.test(parts) && !/[dy]/i.test(parts)) return clock;
  const day = text.slice(0, 10);
  return clock === '00:00' ? day : `${day} ${clock}`;
}

function rest(seconds: number): string {
  return seconds % 60 === 0 ? '' : `:${twoDigits(seconds % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
