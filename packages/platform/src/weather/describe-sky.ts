const skies: readonly (readonly [most: number, words: string])[] = [
  [-1, 'unknown'],
  [0, 'clear sky'],
  [2, 'partly cloudy'],
  [3, 'overcast'],
  [48, 'fog'],
  [57, 'drizzle'],
  [67, 'rain'],
  [77, 'snow'],
  [82, 'rain showers'],
  [86, 'snow showers'],
  [99, 'thunderstorm'],
];

/** Says a WMO weather code in words. */
export function describeSky(code: number): string {
  return skies.find(([most]) => code <= most)?.[1] ?? 'unknown';
}
