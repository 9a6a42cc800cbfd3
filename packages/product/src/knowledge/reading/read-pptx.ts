import { AppError } from '@parley/contract/errors';
import type { Block, FormatReading } from './document.ts';
import { titleOf } from './read-docx.ts';
import type { ZipArchive } from './zip/open-zip.ts';
import { readRelations, walkXml } from './zip/xml-parts.ts';

const maxSlides = 2_000;

/** Reads a presentation slide by slide, in the order they are shown. A slide is a page; its title is a heading. */
export async function readPptx(archive: ZipArchive, progress: (done: number, total: number) => void): Promise<FormatReading> {
  const slides = await slidePaths(archive);
  if (slides.length > maxSlides)
    throw new AppError('document_limit', { details: { limit: 'pages', pages: slides.length, maxPages: maxSlides } });
  const blocks: Block[] = [];
  for (const [index, path] of slides.entries()) {
    progress(index, slides.length);
    if (!archive.has(path)) continue;
    for (const block of readSlide(await archive.readXml(path))) blocks.push({ ...block, page: index + 1 });
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

/** Text of a shape is its paragraphs; that of a table its rows. */
export function readSlide(xml: string): Block[] {
  const headings: Block[] = [];
  const body: Block[] = [];
  let lines: string[] = [];
  let line = '';
  let isTitle = false;
  let inTable = false;
  let inText = false;
  let cells: string[] = [];
  let rows: string[] = [];
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'p:ph' && /^(?:title|ctrTitle)$/.test(attributes['type'] ?? '')) isTitle = true;
      else if (name === 'a:tbl') inTable = true;
      else if (name === 'a:t') inText = true;
      else if (name === 'a:br') line += ' ';
    },
    text(data) {
      if (inText) line += data;
    },
    close(name) {
      if (name === 'a:t') inText = false;
      else if (name === 'a:p') {
        if (line.trim() !== '') lines.push(line.trim());
        line = '';
      } else if (name === 'a:tc') {
        cells.push(lines.join(' '));
        lines = [];
      } else if (name === 'a:tr') {
        rows.push(cells.join(' | '));
        cells = [];
      } else if (name === 'a:tbl') {
        if (rows.length > 0) body.push({ kind: 'table', text: rows.join('\n') });
        rows = [];
        inTable = false;
      } else if (name === 'p:sp' && !inTable) {
        if (lines.length > 0 && isTitle) headings.push({ kind: 'heading', level: 2, text: lines.join(' ') });
        else if (lines.length > 1) body.push({ kind: 'list', text: lines.join('\n') });
        else if (lines.length > 0) body.push({ kind: 'paragraph', text: lines.join('\n') });
        lines = [];
        isTitle = false;
      }
    },
  });
  return [...headings, ...body];
}
