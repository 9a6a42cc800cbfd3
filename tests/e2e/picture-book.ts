import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { comparePictures } from './compare-pictures.ts';
import { shrinkPicture } from './shrink-picture.ts';

const folder = path.join(import.meta.dirname, 'pictures');
/** Not the one for temporary files, which a run of tests empties at its end. */
const leftovers = path.join(import.meta.dirname, '../../node_modules/.cache');
const margin = 14;

/** What is seen of the widget and a little around it; runs in the page. */
const findClip = `(() => {
  const root = document.querySelector('parley-widget').shadowRoot;
  const boxes = [...root.querySelectorAll('.panel, .launcher')].map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0);
  const x = Math.max(0, Math.floor(Math.min(...boxes.map(({ left }) => left)) - ${margin}));
  const y = Math.max(0, Math.floor(Math.min(...boxes.map(({ top }) => top)) - ${margin}));
  const right = Math.min(innerWidth, Math.ceil(Math.max(...boxes.map(({ right }) => right)) + ${margin}));
  const bottom = Math.min(innerHeight, Math.ceil(Math.max(...boxes.map(({ bottom }) => bottom)) + ${margin}));
  return { x, y, width: right - x, height: bottom - y };
})()`;

/** Takes a picture of the widget in its page: of its launcher, its panel, or both. */
export async function takePicture(page: Page): Promise<Buffer> {
  const clip = await page.evaluate<{ x: number; y: number; width: number; height: number }>(findClip);
  return page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
}

/** The pictures of this folder that are in the repository; what differs from them is left in a temporary folder beside what it should be. */
export function openPictureBook(update: 'all' | 'new' | 'none') {
  const faults: string[] = [];
  const seen = new Set<string>();
  let left: string | undefined;

  async function leave(name: string, pictures: Record<string, Buffer | undefined>): Promise<string> {
    await mkdir(leftovers, { recursive: true });
    left ??= await mkdtemp(path.join(leftovers, 'pictures-'));
    for (const [kind, png] of Object.entries(pictures)) if (png) await writeFile(path.join(left, `${name}-${kind}.png`), png);
    return left;
  }

  return {
    /** The picture of a state as it is kept; undefined where there is none. */
    kept: (name: string): Promise<Buffer | undefined> => readFile(path.join(folder, `${name}.png`)).catch(() => undefined),
    /** Compares the page with its picture, or makes the picture where this run is for that. */
    async compare(name: string, page: Page): Promise<void> {
      seen.add(`${name}.png`);
      const actual = await takePicture(page);
      const expected = await this.kept(name);
      if (update === 'all' || (update === 'new' && !expected)) {
        // What looks the same is left as it is, so that a change is seen among the files.
        if (expected && !comparePictures(actual, expected)) return;
        await mkdir(folder, { recursive: true });
        await writeFile(path.join(folder, `${name}.png`), shrinkPicture(actual));
        return;
      }
      const found = expected ? comparePictures(actual, expected) : { fault: 'there is no picture of it yet', diff: undefined };
      if (found) faults.push(`${name}: ${found.fault}; see ${await leave(name, { actual, expected, diff: found.diff })}`);
    },
    /** What differed, and pictures that nothing was compared with. */
    async close(): Promise<string[]> {
      const unused = (await readdir(folder)).filter((file) => !seen.has(file));
      return [...faults, ...unused.map((file) => `${file} is a picture of nothing`)];
    },
  };
}

export type PictureBook = ReturnType<typeof openPictureBook>;
