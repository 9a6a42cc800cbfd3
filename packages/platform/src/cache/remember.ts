export interface RememberOptions<Value> {
  readonly now: () => number;
  /** 3 seconds unless said otherwise; 0 looks everything up anew. */
  readonly rememberMs?: number;
  /** Whether a value is worth remembering; all are when left out. */
  readonly keep?: (value: Value) => boolean;
}

export const defaultRememberMs = 3_000;
const maxRemembered = 10_000;

/**
 * Looks each thing up once for all who ask within `rememberMs`, so that what every request needs costs no query a request. A
 * change is noticed after that time at the latest, counted from when the look-up began. One that failed is forgotten at once.
 */
export function remember<Value>(
  look: (key: string) => Promise<Value>,
  { now, rememberMs = defaultRememberMs, keep = () => true }: RememberOptions<Value>,
): (key: string) => Promise<Value> {
  const remembered = new Map<string, { value: Promise<Value>; until: number }>();
  return (key) => {
    const known = remembered.get(key);
    if (known !== undefined && known.until > now()) return known.value;
    if (remembered.size >= maxRemembered) remembered.clear();
    const entry = { value: look(key), until: now() + rememberMs };
    remembered.set(key, entry);
    const forget = (): void => {
      if (remembered.get(key) === entry) remembered.delete(key);
    };
    entry.value.then((value) => {
      if (!keep(value)) forget();
    }, forget);
    return entry.value;
  };
}
