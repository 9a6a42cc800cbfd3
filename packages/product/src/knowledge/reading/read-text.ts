import { type Block, maxBlocks } from './document.ts';

const listLine = /^\s*(?:[-*+•‣◦▪·–]|\d{1,3}[.)])\s+\S/;
const underline = /^(={3,}|-{3,})\s*$/;
const hashHeading = /^(#{1,6})\s+(\S.*?)\s*#*$/;
/** Lines at least this long, all but the last, were wrapped by an editor and are one paragraph. */
const wrappedLineLength = 50;
const longestHeading = 80;
const longestHashLine = 300;

/** Reads plain text: blank lines part paragraphs; lists, underlined and capitalised headings are recognised. */
export function readText(text: string): { title: string | undefined; blocks: Block[] } {
  const blocks: Block[] = [];
  for (const lines of paragraphsOf(text)) {
    readParagraph(lines, blocks);
    // The caller refuses it; going on would only fill the memory first.
    if (blocks.length > maxBlocks) break;
  }
  return { title: undefined, blocks };
}

function* paragraphsOf(text: string): Generator<string[]> {
  let lines: string[] = [];
  for (const line of text.replace(/\r\n?|\f/g, '\n').split('\n')) {
    if (line.trim() !== '') {
      lines.push(line);
    } else if (lines.length > 0) {
      yield lines;
      lines = [];
    }
  }
  if (lines.length > 0) yield lines;
}

function readParagraph(lines: readonly string[], blocks: Block[]): void {
  let at = 0;
  for (;;) {
    const line = lines[at] ?? '';
    const hashes = line.length <= longestHashLine ? hashHeading.exec(line) : null;
    const marked = underline.test(lines[at + 1] ?? '') && line.length <= longestHeading && !listLine.test(line);
    if (hashes !== null) blocks.push({ kind: 'heading', level: hashes[1]?.length ?? 1, text: hashes[2] ?? '' });
    else if (marked) blocks.push({ kind: 'heading', level: (lines[at + 1] ?? '').startsWith('=') ? 1 : 2, text: line });
    else break;
    at += marked && hashes === null ? 2 : 1;
  }
  const rest = lines.slice(at);
  if (rest.length === 0) return;
  if (lines.length === 1 && isCapitalised(lines[0] ?? '')) {
    blocks.push({ kind: 'heading', level: 2, text: lines[0] ?? '' });
    return;
  }
  const listStart = rest.findIndex((line) => listLine.test(line));
  const paragraph = listStart < 0 ? rest : rest.slice(0, listStart);
  if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: unwrap(paragraph) });
  if (listStart >= 0) blocks.push({ kind: 'list', text: itemsOf(rest.slice(listStart)).join('\n') });
}

function isCapitalised(line: string): boolean {
  return line.length <= longestHeading && /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line) && !/[.!?,;]\s*$/.test(line);
}

/** Lines of a list, each item on one: a line without a marker goes on with the item before it. */
function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (items.length === 0 || listLine.test(line)) items.push(line.trimEnd());
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return items;
}

function unwrap(lines: readonly string[]): string {
  const wrapped = lines.length > 1 && lines.slice(0, -1).every((line) => line.length >= wrappedLineLength);
  return lines.map((line) => line.trim()).join(wrapped ? ' ' : '\n');
}
