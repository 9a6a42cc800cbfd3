/** The secrets of an installation: new things are signed and sealed under `current`; what was made under `previous` ones stays good. */
export interface SecretRing {
  readonly current: string;
  readonly previous: readonly string[];
}

/** Every secret of the ring once, the current one first. */
export function secretsOf({ current, previous }: SecretRing): [string, ...string[]] {
  return [current, ...new Set(previous.filter((secret) => secret !== current))];
}
