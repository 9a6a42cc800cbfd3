import type { OpeningHours } from '@parley/contract/bots';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether people are there at this moment, by the clock of their own place. */
export function isOpen({ timeZone, open }: OpeningHours, at: Date): boolean {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const weekday = weekdays.indexOf(parts['weekday'] ?? '') + 1;
  const time = `${parts['hour']}:${parts['minute']}`;
  return open.some((span) => span.weekday === weekday && span.from <= time && time < span.to);
}
