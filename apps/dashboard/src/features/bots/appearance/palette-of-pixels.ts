const mostColors = 6;
/** Pixels that are nearly see-through say nothing of a logo. */
const leastAlpha = 128;

/** The colours of a picture, those first that stand out and cover much of it; greys, white and black come last. */
export function paletteOfPixels(pixels: Uint8ClampedArray): string[] {
  const boxes = new Map<number, { count: number; sum: [number, number, number] }>();
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    if (alpha < leastAlpha) continue;
    // Five steps to a channel: shades of one colour are one.
    const key = (Math.floor(red / 52) * 5 + Math.floor(green / 52)) * 5 + Math.floor(blue / 52);
    const box = boxes.get(key) ?? { count: 0, sum: [0, 0, 0] };
    box.count += 1;
    box.sum = [box.sum[0] + red, box.sum[1] + green, box.sum[2] + blue];
    boxes.set(key, box);
  }
  const colors = [...boxes.values()].map(({ count, sum }) => {
    const parts = sum.map((part) => Math.round(part / count));
    const chroma = Math.max(...parts) - Math.min(...parts);
    return { parts, score: chroma < 32 ? count / 1_000_000_000 : Math.sqrt(count) * chroma };
  });
  const kept: number[][] = [];
  for (const { parts } of colors.sort((one, other) => other.score - one.score))
    if (kept.length < mostColors && !kept.some((other) => parts.every((part, index) => Math.abs(part - (other[index] ?? 0)) < 28)))
      kept.push(parts);
  return kept.map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
}
