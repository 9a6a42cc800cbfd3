import type { Block } from './document.ts';
import { withoutContents } from './pdf-contents.ts';
import type { PdfLine } from './pdf-line.ts';
import { withoutMargins } from './pdf-margins.ts';

const bullet = /^(?:[•‣◦▪·●○■–*-]|\d{1,3}[.)]|\(?[a-z][.)])\s+\S/;
/** "Chapter 4", "Appendix A" or "4": what numbers the heading that follows. */
const chapterNumber = /^(?:\p{L}{3,12} )?(?:\d{1,3}|[IVX]{1,5}|[A-Z]|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE)\.?$/u;
const subsection = /^\d+\.\d/;
/** In a document of so many pages, print of a size that only its cover has is no heading of what follows, but for the largest. */
const pagesWithCover = 10;
/** A line that fills this part of its column, and stops within a sentence, was full. */
const fullShare = 0.75;
const headingScale = 1.15;
const longestHeading = 120;
/** A larger step down than this many line heights begins a new paragraph. */
const paragraphStep = 1.6;

/** Makes blocks of the lines of all pages: larger print is a heading, a gap begins a paragraph; headers, footers and contents go. */
export function joinPdfLines(drawn: readonly (readonly PdfLine[])[]): Block[] {
  const pages = withoutContents(withoutMargins(drawn));
  const body = bodySize(pages);
  const levels = headingLevels(pages, body);
  const blocks: Block[] = [];
  let previous: PdfLine | undefined;
  for (const [index, lines] of pages.entries()) {
    const page = index + 1;
    // Set until the page's first line is placed: the page that this line may go on from.
    let before = pages[index - 1];
    for (const line of lines) {
      const level = line.text.length <= longestHeading ? levels.get(sizeKey(line)) : undefined;
      const last = blocks.at(-1);
      if (level !== undefined && /\p{L}/u.test(line.text)) {
        // The number of a chapter stands above its name, in print of another size.
        if (last?.kind === 'heading' && last.page === page && chapterNumber.test(last.text) && !subsection.test(line.text)) {
          last.text += ` ${line.text}`;
          last.level = Math.min(last.level, level);
        }
        // A long heading takes several lines.
        else if (last?.kind === 'heading' && last.level === level && last.page === page && isNear(previous, line))
          last.text = append(last.text, line.text);
        else blocks.push({ kind: 'heading', level, text: line.text, page });
      } else if (bullet.test(line.text)) {
        if (last?.kind === 'list' && last.page === page) last.text += `\n${line.text}`;
        else blocks.push({ kind: 'list', text: line.text, page });
      } else if (last !== undefined && last.kind !== 'heading' && previous !== undefined && goesOn(last, previous, line, before)) {
        last.text = isWrapped(previous, line, lines) ? append(last.text, line.text) : `${last.text}\n${line.text}`;
      } else {
        blocks.push({ kind: 'paragraph', text: line.text, page });
      }
      previous = line;
      before = undefined;
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
  const [cover = [], ...rest] = pages;
  const largest = Math.max(...cover.map(sizeKey));
  const told = pages.length < pagesWithCover ? pages.flat() : [...cover.filter((line) => sizeKey(line) === largest), ...rest.flat()];
  const sizes = [...new Set(told.map(sizeKey))].filter((size) => size >= body * headingScale).sort((one, other) => other - one);
  return new Map(sizes.map((size, index) => [size, Math.min(index + 1, 6)]));
}

function sizeKey(line: PdfLine): number {
  return Math.round(line.size * 2) / 2;
}

function isNear(above: PdfLine | undefined, line: PdfLine): boolean {
  return above !== undefined && above.y > line.y && above.y - line.y < Math.max(above.size, line.size) * paragraphStep;
}

function goesOn(block: Block, previous: PdfLine, line: PdfLine, before: readonly PdfLine[] | undefined): boolean {
  const ended = /[.!?。！？]["'”’»)\]]*$/u.test(previous.text);
  // The top of a page or column goes on with what the one before left open.
  if (before !== undefined || previous.y <= line.y) {
    if (ended || line.text.includes(' | ')) return false;
    return /^[\p{Ll}\p{Lo}\d(]/u.test(line.text) || (before !== undefined && /[\p{L},]$/u.test(previous.text) && isFull(previous, before));
  }
  if (!isNear(previous, line)) return false;
  if (block.kind === 'list') return line.x >= previous.x - 1;
  return !(ended && previous.right < line.right - line.size * 6);
}

function isFull(line: PdfLine, lines: readonly PdfLine[]): boolean {
  return line.right > columnRight(line, lines) - line.size * 4;
}

function columnRight(line: PdfLine, lines: readonly PdfLine[]): number {
  let right = 0;
  for (const other of lines) if (Math.abs(other.x - line.x) < line.size * 4) right = Math.max(right, other.right);
  return right;
}

/** Whether the line before was full: the next word had no room there, so the break means nothing. */
function isWrapped(previous: PdfLine, line: PdfLine, lines: readonly PdfLine[]): boolean {
  if (previous.text.includes(' | ') || line.text.includes(' | ')) return false;
  if (previous.y <= line.y || (/\p{Ll}-$/u.test(previous.text) && /^\p{Ll}/u.test(line.text))) return true;
  const firstWord = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ');
  const perCharacter = (line.right - line.x) / line.text.length;
  const right = columnRight(previous, lines);
  // Beside one line that is too long no other looks full, so that the sentence goes on counts, too.
  const flows = /[\p{L},]$/u.test(previous.text) && /^\p{Ll}/u.test(line.text);
  if (flows && previous.right - previous.x > (right - previous.x) * fullShare) return true;
  return previous.right + (firstWord + 1) * perCharacter > right - previous.size / 2;
}

/** A word that was parted at the end of a line is put together. */
function append(text: string, next: string): string {
  // The first of two parts joined by a word keeps its hyphen; before a large letter the hyphen belongs to the name.
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) && !/^(?:und|oder|bzw|and|or|et|ou|of|en|y|e|o)\b/u.test(next))
    return text.slice(0, -1) + next;
  if (/\p{L}-$/u.test(text) && /^\p{Lu}/u.test(next)) return text + next;
  if (isPartedAddress(text, next)) return text + next;
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next);
  return unspaced ? text + next : `${text} ${next}`;
}

/** Addresses are parted at their own signs, without a hyphen. */
function isPartedAddress(text: string, next: string): boolean {
  const [address] = /(?:https?:\/\/|www\.)\S+$/.exec(text) ?? [];
  if (address === undefined) return false;
  if (/[/=&?_#%]$/.test(address)) return /^[\w%~]/.test(next);
  // A full stop may end the sentence, so what follows must look like more of an address.
  return address.endsWith('.') && /^[a-z][\w-]*[./]\w/.test(next);
}
