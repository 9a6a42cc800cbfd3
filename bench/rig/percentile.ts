/** The value below which `share` (0 to 1) of the values lie; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The median of some rounds, with the lowest and the highest when they differ. */
export function withRange(values: readonly number[], digits = 1): string {
  const shown = (value: number): string => value.toFixed(digits);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.length < 2 || shown(low) === shown(high)
    ? shown(median(values))
    : `${shown(median(values))} (${shown(low)}–${shown(high)})`;
}
