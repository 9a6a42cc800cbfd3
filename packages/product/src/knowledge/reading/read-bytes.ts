import { AppError } from '@parley/contract/errors';
import type { DocumentFormat } from '@parley/contract/knowledge';
import { decodeText } from './decode-text.ts';
import { detectLanguage } from './detect-language.ts';
import { type Block, type FormatReading, maxBlocks, type ReadDocument } from './document.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';
import { tidyBlocks, tidyText } from './tidy-blocks.ts';
import type { ZipArchive } from './zip/open-zip.ts';

/** A file whose format is decided. */
export interface FormattedBytes {
  name: string;
  format: DocumentFormat;
  bytes: Uint8Array;
  charset: string | undefined;
  /** The opened file, where the format is one that is packed. */
  archive?: ZipArchive;
}

/** Pages or other parts read so far, of how many. */
export type ReadingProgress = (done: number, total: number) => void;

/** The readable text of one document; what is larger is refused rather than cut short. */
const maxCharacters = 10_000_000;
const longestTitle = 300;
/** Their pages may be pictures of text. */
const pictured = new Set<DocumentFormat>(['pdf', 'docx', 'odt', 'pptx', 'epub']);

/** Reads a file of a known format. May take long for a large file: `readDocument` keeps that off the main thread. */
export async function readBytes(file: FormattedBytes, progress: ReadingProgress = () => {}): Promise<ReadDocument> {
  return toDocument(await readFormat(file, progress), file);
}

/** Makes a document of what was read: tidied, with a title and its language. Refuses what holds no text, or too much. */
export function toDocument(read: FormatReading, { name, format }: Pick<FormattedBytes, 'name' | 'format'>): ReadDocument {
  let blocks = tidyBlocks(read.blocks);
  const characters = blocks.reduce((total, { text }) => total + text.length, 0);
  if (characters > maxCharacters || blocks.length > maxBlocks)
    throw new AppError('payload_too_large', { details: { characters, maxCharacters, blocks: blocks.length, maxBlocks } });
  if (!blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
    throw new AppError('document_empty', { details: { mayBeScan: pictured.has(format) } });
  const first = blocks[0];
  // The heading a document begins with is its title; in front of every chunk it would only repeat that.
  const heading = first?.kind === 'heading' && blocks.length > 1 && isOnlyOfItsLevel(first, blocks) ? first : undefined;
  const title = tidyText(read.title ?? heading?.text ?? titleFromName(name))
    .replaceAll('\n', ' ')
    .slice(0, longestTitle)
    .toWellFormed();
  if (heading !== undefined && (read.title === undefined || title.includes(heading.text))) blocks = blocks.slice(1);
  return { format, title, language: detectLanguage(blocks), blocks };
}

async function readFormat({ format, bytes, charset, archive }: FormattedBytes, progress: ReadingProgress): Promise<FormatReading> {
  // Loaded when the first of its format comes, in the process that reads it: they are large, and most processes never read one.
  if (format === 'pdf') return (await import('./read-pdf.ts')).readPdf(bytes, progress);
  if (archive !== undefined) {
    if (format === 'docx') return (await import('./read-docx.ts')).readDocx(archive);
    if (format === 'odt') return (await import('./read-odt.ts')).readOdt(archive);
    if (format === 'pptx') return (await import('./read-pptx.ts')).readPptx(archive, progress);
    if (format === 'xlsx') return (await import('./read-xlsx.ts')).readXlsx(bytes, archive);
    return (await import('./read-epub.ts')).readEpub(archive, progress);
  }
  if (format === 'html') return readHtml(decodeText(bytes, charset ?? charsetOfPage(bytes)));
  const text = decodeText(bytes, charset);
  if (format === 'csv') return readCsv(text);
  if (format === 'json') return readJson(text);
  return format === 'markdown' ? readMarkdown(text) : readText(text);
}

function charsetOfPage(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_024)).toString('latin1');
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1]?.toLowerCase();
  // The HTML standard: a page that could be read this far is not UTF-16, whatever it says.
  return named?.startsWith('utf-16') === true ? 'utf-8' : named;
}

function isOnlyOfItsLevel(first: Block, blocks: readonly Block[]): boolean {
  return first.kind === 'heading' && blocks.every((block) => block === first || block.kind !== 'heading' || block.level > first.level);
}

function titleFromName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? name;
  return last.replace(/\.(?:txt|text|md|markdown|mdx|html?|xhtml|pdf|docx|odt|pptx|xlsx|csv|tsv|jsonl?|epub)$/i, '').trim() || 'Untitled';
}
