type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Milliseconds a provider asks to wait (`retry-after-ms`, or `retry-after` in seconds or as a date), null when it does not say.
 * A date counts from the provider's own `date` header, so that clocks that differ do no harm.
 */
export function retryAfter(headers: Headers): number | null {
  const precise = numberIn(headers['retry-after-ms']);
  if (precise !== null) return precise;
  const value = single(headers['retry-after']);
  if (value === null) return null;
  const seconds = numberIn(value);
  if (seconds !== null) return seconds * 1000;
  const wait = Date.parse(value) - Date.parse(single(headers['date']) ?? '');
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

function single(value: string | string[] | undefined): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return text === undefined || text.trim() === '' ? null : text.trim();
}

function numberIn(value: string | string[] | undefined): number | null {
  const text = single(value);
  return text !== null && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
