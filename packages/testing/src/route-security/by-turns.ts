/**
 * Gives `most` of the values, which ones by the name of the place they are tried at: over many places each value is tried again and
 * again, and at one place always the same. All of them when `most` is left out.
 */
export function byTurns<Value>(values: readonly Value[], place: string, most = values.length): Value[] {
  const first = [...place].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
  return Array.from({ length: Math.min(most, values.length) }, (_, index) => values[(first + index) % values.length] as Value);
}
