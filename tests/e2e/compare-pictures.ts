import { createRequire } from 'node:module';

/** A picture as its pixels: red, green, blue and how opaque, one byte each. */
export interface Image {
  width: number;
  height: number;
  data: Buffer;
}
interface Bundles {
  utils: {
    getComparator: (
      type: 'image/png',
    ) => (actual: Buffer, expected: Buffer, options: { threshold: number }) => { errorMessage: string; diff?: Buffer } | null;
  };
  PNG: { sync: { read: (png: Buffer) => Image } };
}

// What Playwright's own test runner compares pictures with, which is pixelmatch; it comes with the browser's driver.
const require = createRequire(import.meta.url);
const { utils }: Bundles = require('playwright-core/lib/coreBundle');
const { PNG }: Bundles = require('playwright-core/lib/utilsBundle');
export const readPicture = (png: Buffer): Image => PNG.sync.read(png);
const compare = utils.getComparator('image/png');

/** How far two colours may be apart; browsers of two makes draw the edges of letters a little differently. */
const threshold = 0.04;
/** In tiles of this size differences are counted: edges of letters are scattered, what is wrong is gathered. */
const tile = 16;
const mostInTile = 24;
const mostOfAll = 0.004;

/** Says what differs between two pictures beyond how browsers draw letters, and shows where; undefined where nothing does. */
export function comparePictures(actual: Buffer, expected: Buffer): { fault: string; diff: Buffer | undefined } | undefined {
  const found = compare(actual, expected, { threshold });
  if (found === null) return undefined;
  const { errorMessage, diff } = found;
  if (diff === undefined || /Expected an image/.test(errorMessage)) return { fault: errorMessage, diff };
  const { total, worst, share } = countDifferences(readPicture(diff));
  if (worst <= mostInTile && share <= mostOfAll) return undefined;
  return { fault: `${total} pixels differ, ${worst} of them within ${tile} × ${tile}`, diff };
}

/** Counts the pixels that a comparison has marked, in all and in the tile that has most. */
function countDifferences({ width, height, data }: Image): { total: number; worst: number; share: number } {
  const tiles = new Map<number, number>();
  let total = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (data[at] !== 255 || data[at + 1] !== 0 || data[at + 2] !== 0) continue;
      total++;
      const key = Math.floor(y / tile) * 10_000 + Math.floor(x / tile);
      tiles.set(key, (tiles.get(key) ?? 0) + 1);
    }
  }
  return { total, worst: Math.max(0, ...tiles.values()), share: total / (width * height) };
}
