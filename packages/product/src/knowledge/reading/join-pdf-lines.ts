import type { Block } from './document.ts';

/** A line as it is drawn; lengths in points, `y` grows upwards. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
}

const bullet = /^(?:[•‣◦▪·●○■–*-]|\d{1,3}[.)]|\(?[a-z][.)])\s+\S/;
const headingScale = 1.15;
const longestHeading = 120;
/** A larger step down than this many line heights begins a new paragraph. */
const paragraphStep = 1.6;
const fewestPagesWithMargins = 3;

/** Makes blocks of the lines of all pages: larger print is a heading, a gap begins a paragraph, what repeats on pages' edges goes. */
export function joinPdfLines(pages: readonly (readonly PdfLine[])[]): Block[] {
  const body = bodySize(pages);
  const levels = headingLevels(pages, body);
  const margins = repeatedMargins(pages);
  const blocks: Block[] = [];
  let previous: PdfLine | undefined;
  for (const [index, lines] of pages.entries()) {
    const page = index + 1;
    for (const [place, line] of lines.entries()) {
      if (isMargin(lines, place, margins)) continue;
      const level = line.text.length <= longestHeading ? levels.get(sizeKey(line)) : undefined;
      const last = blocks.at(-1);
      if (level !== undefined && /\p{L}/u.test(line.text)) {
        // A long heading takes several lines.
        if (last?.kind === 'heading' && last.level === level && last.page === page && isNear(previous, line)) last.text += ` ${line.text}`;
        else blocks.push({ kind: 'heading', level, text: line.text, page });
      } else if (bullet.test(line.text)) {
        if (last?.kind === 'list') last.text += `\n${line.text}`;
        else blocks.push({ kind: 'list', text: line.text, page });
      } else if (last !== undefined && last.kind !== 'heading' && previous !== undefined && goesOn(last, previous, line, page)) {
        last.text = isWrapped(previous, line, lines) ? append(last.text, line.text) : `${last.text}\n${line.text}`;
      } else {
        blocks.push({ kind: 'paragraph', text: line.text, page });
      }
      previous = line;
    }
  }
  return blocks;
}

/** The size most of the text is printed in. */
function bodySize(pages: readonly (readonly PdfLine[])[]): number {
  const characters = new Map<number, number>();
  for (const line of pages.flat()) characters.set(sizeKey(line), (characters.get(sizeKey(line)) ?? 0) + line.text.length);
  return [...characters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

function headingLevels(pages: readonly (readonly PdfLine[])[], body: number): Map<number, number> {
  const sizes = [...new Set(pages.flat().map(sizeKey))].filter((size) => size >= body * headingScale).sort((one, other) => other - one);
  return new Map(sizes.map((size, index) => [size, Math.min(index + 1, 6)]));
}

function sizeKey(line: PdfLine): number {
  return Math.round(line.size * 2) / 2;
}

function edgeText(line: PdfLine | undefined): string {
  return (line?.text ?? '').replace(/\d+/g, '#');
}

/** Headers and footers: first and last lines that come back, page numbers aside, on half of the pages. */
function repeatedMargins(pages: readonly (readonly PdfLine[])[]): Set<string> {
  if (pages.length < fewestPagesWithMargins) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const text of new Set([edgeText(lines[0]), edgeText(lines.at(-1))])) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= Math.max(2, pages.length / 2)).map(([text]) => text));
}

function isMargin(lines: readonly PdfLine[], place: number, margins: ReadonlySet<string>): boolean {
  if (place !== 0 && place !== lines.length - 1) return false;
  const text = edgeText(lines[place]);
  return margins.has(text) || (lines.length > 1 && /^(?:page |seite |- ?)?#(?: ?(?:of|von|\/) ?#)?(?: ?-)?$/i.test(text));
}

function isNear(above: PdfLine | undefined, line: PdfLine): boolean {
  return above !== undefined && above.y > line.y && above.y - line.y < Math.max(above.size, line.size) * paragraphStep;
}

function goesOn(block: Block, previous: PdfLine, line: PdfLine, page: number): boolean {
  const ended = /[.!?。！？]["'”’»)\]]*$/u.test(previous.text);
  // The top of a page or column goes on with what the one before left open.
  if (block.page !== page || previous.y <= line.y) return !ended && /^[\p{Ll}\d(]/u.test(line.text);
  if (!isNear(previous, line)) return false;
  if (block.kind === 'list') return line.x >= previous.x - 1;
  return !(ended && previous.right < line.right - line.size * 6);
}

/** Whether the line before was full: the next word had no room there, so the break means nothing. */
function isWrapped(previous: PdfLine, line: PdfLine, lines: readonly PdfLine[]): boolean {
  if (previous.text.includes(' | ') || line.text.includes(' | ')) return false;
  if (previous.y <= line.y) return true;
  let columnRight = 0;
  for (const other of lines) if (Math.abs(other.x - previous.x) < previous.size * 4) columnRight = Math.max(columnRight, other.right);
  const firstWord = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ');
  const perCharacter = (line.right - line.x) / line.text.length;
  return previous.right + (firstWord + 1) * perCharacter > columnRight - previous.size / 2;
}

/** A word that was parted at the end of a line is put together. */
function append(text: string, next: string): string {
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next)) return text.slice(0, -1) + next;
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next);
  return unspaced ? text + next : `${text} ${next}`;
}
