import { fileURLToPath } from 'node:url';
import { AppError } from '@parley/contract/errors';
import { getDocumentProxy } from 'unpdf';
import type { FormatReading } from './document.ts';
import { givenTitle } from './given-title.ts';
import { joinPdfLines } from './join-pdf-lines.ts';
import type { PdfLine } from './pdf-line.ts';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type TextItem = Extract<Awaited<ReturnType<Page['getTextContent']>>['items'][number], { str: string }>;

const maxPdfPages = 2_000;
/** Pictures are not looked at, but a page may still make the reader decode one. */
const maxImagePixels = 16 * 1024 * 1024;
/** Which characters the codes of Chinese, Japanese and Korean fonts stand for, which such files do not say themselves. */
const characterMaps = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'))).replaceAll('\\', '/');

/** Reads the text of a PDF with its pages. A scan without a text layer has none. */
export async function readPdf(bytes: Uint8Array, progress: (done: number, total: number) => void): Promise<FormatReading> {
  const document = await open(bytes);
  try {
    if (document.numPages > maxPdfPages) {
      throw new AppError('document_limit', { details: { limit: 'pages', pages: document.numPages, maxPages: maxPdfPages } });
    }
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.filter((item): item is TextItem => 'str' in item)));
      page.cleanup();
      progress(number, document.numPages);
    }
    return { title: await titleOf(document), blocks: joinPdfLines(pages) };
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('document_unreadable', { cause: error });
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      maxImageSize: maxImagePixels,
      verbosity: 0,
      cMapUrl: characterMaps,
      cMapPacked: true,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new AppError('document_encrypted', { cause: error });
    throw new AppError('document_unreadable', { cause: error });
  }
}

async function titleOf(document: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string | undefined> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  return givenTitle('Title' in info && typeof info.Title === 'string' ? info.Title : undefined);
}

/** A gap this many letter heights wide parts the cells of a table's row. */
const cellGap = 1.5;
const wordGap = 0.15;

/** Puts the pieces a page is drawn with together to lines. */
function linesOf(items: readonly TextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  let spaced = false;
  for (const item of items) {
    const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(skew, scale) || item.height;
    if (item.str.trim() === '') {
      spaced = true;
    } else {
      if (line === undefined || Math.abs(line.y - y) >= Math.max(size, line.size) * 0.4) {
        line = { text: '', x, y, right: x, size };
        lines.push(line);
      } else {
        const gap = (x - line.right) / size;
        if (gap > cellGap) line.text += ' | ';
        else if (spaced || gap > wordGap) line.text += ' ';
      }
      line.text += item.str;
      line.size = Math.max(line.size, size);
      line.right = Math.max(line.right, x + item.width);
      spaced = false;
    }
    if (item.hasEOL) line = undefined;
  }
  return lines.map((found) => ({ ...found, text: found.text.replace(/\s+/g, ' ').trim() }));
}
