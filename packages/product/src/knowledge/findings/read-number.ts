/** A number as people write it: with separators of thousands, a decimal point or comma. */
export const numberPattern = String.raw`(?:\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?)`;

/** What multiplies a number that it follows. */
export const scalePattern = String.raw`(?:millions?|million(?:en)?|mio\.?|milliarden?|mrd\.?|billions?|thousand|tausend|tsd\.?|k(?!\p{L}))`;

/** What stands between the ends of a range. */
export const rangePattern = String.raw`\s*(?:[-–—~〜至]|to|bis(?:\s+zu)?|through|à|a|до|until|till)\s*`;

const scales: readonly [RegExp, number][] = [
  [/^(?:mrd|milliard|billion)/i, 1e9],
  [/^(?:mio|million)/i, 1e6],
  [/^(?:k$|thousand|tausend|tsd)/i, 1e3],
];

/** Reads a number that {@link numberPattern} found, in whichever country's manner it is written. */
export function readNumber(written: string, scale = ''): number {
  const factor = scales.find(([pattern]) => pattern.test(scale))?.[1] ?? 1;
  const text = written.replace(/['’\u00a0\u202f ]/g, '');
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last === -1) return Number(text) * factor;
  const separators = text.match(/[.,]/g) ?? [];
  const fraction = text.slice(last + 1);
  // "1.000" and "1,000" are a thousand; "1.234,5" ends with its fraction; "0.125" begins like no thousand.
  const grouped = fraction.length === 3 && new Set(separators).size === 1 && !/^0\d*[.,]/.test(text) && scale === '';
  if (grouped) return Number(text.replace(/[.,]/g, '')) * factor;
  return Number(`${text.slice(0, last).replace(/[.,]/g, '')}.${fraction}`) * factor;
}
