// cspell:ignore VCALENDAR PRODID VEVENT DTSTAMP DTSTART DTEND
/** An appointment as a form asks for it: a time of day where the tenant is. */
export interface Appointment {
  readonly id: string;
  readonly title: string;
  /** `2026-12-01T09:30` */
  readonly start: string;
  readonly minutes: number;
  readonly timeZone: string;
  readonly description: string;
  readonly madeAt: Date;
}

/** Writes an appointment as an iCalendar file (RFC 5545) that a calendar takes as a tentative event. */
export function writeCalendar({ id, title, start, minutes, timeZone, description, madeAt }: Appointment): string {
  const begins = fromLocal(start, timeZone);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parley//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART:${stamp(begins)}`,
    `DTEND:${stamp(new Date(begins.getTime() + minutes * 60_000))}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'STATUS:TENTATIVE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join('');
}

/** The moment at which clocks of a time zone show a time. */
export function fromLocal(text: string, timeZone: string): Date {
  const guess = Date.parse(`${text}:00Z`);
  const once = guess - offsetAt(guess, timeZone);
  return new Date(guess - offsetAt(once, timeZone));
}

function offsetAt(moment: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment);
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(moment / 1000) * 1000;
}

function stamp(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** No line may be longer than 75 bytes; a longer one goes on after a space. */
function fold(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > 73) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current];
}
