/** When the calendar month (UTC) of a time began. */
export function monthOf(now: number): Date {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
}
