import { posix } from 'node:path';
import { AppError } from '@parley/contract/errors';
import type { Block, FormatReading } from './document.ts';
import { readSlide } from './pptx/read-slide.ts';
import { titleOf } from './read-docx.ts';
import type { ZipArchive } from './zip/open-zip.ts';
import { readRelations, walkXml } from './zip/xml-parts.ts';

const maxSlides = 2_000;

/** Reads a presentation slide by slide, in the order they are shown. A slide is a page; its title is a heading. Hidden slides count, but are not read. */
export async function readPptx(archive: ZipArchive, progress: (done: number, total: number) => void): Promise<FormatReading> {
  const slides = await slidePaths(archive);
  if (slides.length > maxSlides)
    throw new AppError('document_limit', { details: { limit: 'pages', pages: slides.length, maxPages: maxSlides } });
  const blocks: Block[] = [];
  for (const [index, path] of slides.entries()) {
    progress(index, slides.length);
    if (!archive.has(path)) continue;
    const slide = readSlide(await archive.readXml(path));
    if (slide.isHidden) continue;
    const page = index + 1;
    for (const block of slide.blocks) blocks.push({ ...block, page });
    for (const text of await readDiagrams(archive, path, slide.diagrams)) blocks.push({ kind: 'list', text, page });
  }
  return { title: await titleOf(archive), blocks };
}

async function slidePaths(archive: ZipArchive): Promise<string[]> {
  const targets = readRelations(await archive.readXml('ppt/_rels/presentation.xml.rels'));
  const paths: string[] = [];
  walkXml(await archive.readXml('ppt/presentation.xml'), {
    open(name, attributes) {
      const target = name === 'p:sldId' ? targets.get(attributes['r:id'] ?? '') : undefined;
      if (target !== undefined) paths.push(target.startsWith('/') ? target.slice(1) : `ppt/${target}`);
    },
  });
  return paths;
}

/** What stands in the shapes of diagrams, which are parts of their own. */
async function readDiagrams(archive: ZipArchive, slidePath: string, ids: readonly string[]): Promise<string[]> {
  const relationsPath = posix.join(posix.dirname(slidePath), '_rels', `${posix.basename(slidePath)}.rels`);
  if (ids.length === 0 || !archive.has(relationsPath)) return [];
  const targets = readRelations(await archive.readXml(relationsPath));
  const texts: string[] = [];
  for (const id of ids) {
    const path = posix.join(posix.dirname(slidePath), targets.get(id) ?? '');
    if (archive.has(path)) texts.push(readParagraphs(await archive.readXml(path)).join('\n'));
  }
  return texts.filter((text) => text !== '');
}

function readParagraphs(xml: string): string[] {
  const lines: string[] = [];
  let line = '';
  let inText = false;
  walkXml(xml, {
    open(name) {
      if (name === 'a:t') inText = true;
    },
    text(data) {
      if (inText) line += data;
    },
    close(name) {
      if (name === 'a:t') inText = false;
      if (name !== 'a:p') return;
      if (line.trim() !== '') lines.push(line.trim());
      line = '';
    },
  });
  return lines;
}
