const maxDetailLength = 500;
/** Providers repeat a wrong key, partly masked, in their error. */
const keyLike = /\b(?:(?:sk|pk|rk)[-_]|Bearer\s+)[A-Za-z0-9*_-]{6,}/g;
const control = /[\p{Cc}\u2028\u2029]+/gu;

/** A provider's words made fit for a log: on one line, cut to 500 characters, without the given secrets or anything shaped like a key. */
export function redactDetail(text: string, secrets: readonly string[]): string {
  let clean = text.slice(0, maxDetailLength * 8);
  for (const secret of secrets) if (secret !== '') clean = clean.replaceAll(secret, '[key]');
  clean = clean.replace(keyLike, '[key]').replace(control, ' ').trim();
  return clean.length > maxDetailLength ? `${clean.slice(0, maxDetailLength - 1)}…` : clean;
}
