import { posix } from 'node:path';
import { AppError } from '@parley/contract/errors';
import type { Block, FormatReading } from './document.ts';
import { givenTitle } from './given-title.ts';
import { readHtml } from './read-html.ts';
import type { ZipArchive } from './zip/open-zip.ts';
import { textOfElement, walkXml } from './zip/xml-parts.ts';

/** Reads a book chapter by chapter, in its reading order. A book under copy protection is refused. */
export async function readEpub(archive: ZipArchive, progress: (done: number, total: number) => void): Promise<FormatReading> {
  if (archive.has('META-INF/rights.xml') || (await encryptsText(archive))) throw new AppError('document_encrypted');
  let packagePath: string | undefined;
  walkXml(await archive.readXml('META-INF/container.xml'), {
    open(name, attributes) {
      if (name === 'rootfile') packagePath ??= attributes['full-path'];
    },
  });
  if (packagePath === undefined) throw new AppError('document_unreadable', { details: { reason: 'no list of chapters' } });
  const opf = await archive.readXml(packagePath);
  const chapters = chapterPaths(opf, posix.dirname(packagePath));
  const blocks: Block[] = [];
  for (const [index, path] of chapters.entries()) {
    progress(index, chapters.length);
    if (archive.has(path)) for (const block of readHtml(await archive.readXml(path)).blocks) blocks.push(block);
  }
  return { title: givenTitle(textOfElement(opf, 'dc:title')), blocks };
}

/** Fonts are often scrambled in books that can be read by everybody. */
async function encryptsText(archive: ZipArchive): Promise<boolean> {
  if (!archive.has('META-INF/encryption.xml')) return false;
  return /URI="[^"]+\.x?html?"/i.test(await archive.readXml('META-INF/encryption.xml'));
}

function chapterPaths(opf: string, folder: string): string[] {
  const items = new Map<string, string>();
  const paths: string[] = [];
  walkXml(opf, {
    open(name, { id, href, idref }) {
      if (/(?:^|:)item$/.test(name) && id !== undefined && href !== undefined) items.set(id, posix.join(folder, decodeURI(href)));
      else if (/(?:^|:)itemref$/.test(name)) {
        const path = items.get(idref ?? '');
        if (path !== undefined) paths.push(path);
      }
    },
  });
  return paths;
}
