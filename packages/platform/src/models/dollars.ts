/** Decimal US dollars with up to twelve decimals as a whole number of picodollars, exactly. */
export function toPicodollars(usd: string): bigint {
  const [whole = '0', fraction = ''] = usd.split('.');
  return BigInt(whole) * 1_000_000_000_000n + BigInt(fraction.slice(0, 12).padEnd(12, '0'));
}

/** The same back, as decimal US dollars without needless zeros. */
export function toDollars(picodollars: bigint): string {
  const fraction = (picodollars % 1_000_000_000_000n).toString().padStart(12, '0').replace(/0+$/, '');
  const whole = (picodollars / 1_000_000_000_000n).toString();
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** The sum of decimal US dollars. */
export function addDollars(amounts: readonly string[]): string {
  return toDollars(amounts.reduce((sum, usd) => sum + toPicodollars(usd), 0n));
}
