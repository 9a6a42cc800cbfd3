const longestMs = 60 * 60_000;

/** The milliseconds an answer asks to wait before it is asked again (RFC 9110 §10.2.3), an hour at most; undefined when it does not say. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(longestMs, Math.max(0, ms));
}
