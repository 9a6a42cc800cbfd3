/** The first moment of a day of the reader's calendar, given as a date field gives it; undefined when it gives none. */
export function startOfDay(day: string): string | undefined {
  return momentOf(day, 0);
}

/** The first moment after a day of the reader's calendar. */
export function endOfDay(day: string): string | undefined {
  return momentOf(day, 1);
}

function momentOf(day: string, later: number): string | undefined {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  const moment = new Date(year, month - 1, date + later);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
