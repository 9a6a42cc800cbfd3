import { type ChunkPrint, partBreak } from '../chunks/chunk-print.ts';

/** A text with fewer neighbouring words than this resembles too much by chance. */
export const leastShingles = 30;

/** The pairs of neighbouring words of a passage, without its title and headings. */
export function shinglesOf({ codes, sequence }: ChunkPrint): Set<number> {
  const shingles = new Set<number>();
  // The first two parts are heading and title.
  let breaks = 0;
  let before: number | undefined;
  for (const place of sequence) {
    if (place === partBreak) {
      breaks += 1;
      continue;
    }
    if (breaks < 2) continue;
    const code = codes[place] ?? 0;
    if (before !== undefined) shingles.add(Math.imul(before, 31) ^ code);
    before = code;
  }
  return shingles;
}

/** The share of all their pairs of words that two passages have in common, from 0 to 1. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const shingle of a) if (b.has(shingle)) both += 1;
  return both / Math.max(1, a.size + b.size - both);
}
