import { unsupportedMark } from './mark-unsupported.ts';
import type { Block, Inline } from './markdown.ts';
import { parseInline } from './parse-inline.ts';

const deepest = 4;
const itemAt = /^(\s*)(?:[-*+•]|(\d{1,9})[.)])\s+(.*)$/;
const fenceAt = /^\s*(`{3,}|~{3,})/;
const headingAt = /^#{1,6}\s+(.*?)\s*#*$/;
const ruleAt = /^[\s|:]*-[\s|:-]*\|[\s|:-]*$|^\s*\|[\s|:-]*-[\s|:-]*$/;
const edgesAt = /^\|(.*?)\|\s*((?:\[[\d, ]+\]\s*)*)$/;
const quoteAt = /^\s*>\s?(.*)$/;

interface Reader {
  lines: string[];
  at: number;
}

function readFence(reader: Reader, fence: string): Block {
  const begin = ++reader.at;
  while (reader.at < reader.lines.length && !(reader.lines[reader.at] ?? '').trimStart().startsWith(fence)) reader.at++;
  return {
    type: 'code',
    text: reader.lines
      .slice(begin, reader.at++)
      .join('\n')
      .replaceAll(unsupportedMark, ''),
  };
}

function readQuote(reader: Reader, unfinished: boolean, depth: number): Block {
  const inner: string[] = [];
  for (; reader.at < reader.lines.length; reader.at++) {
    const quoted = quoteAt.exec(reader.lines[reader.at] ?? '');
    if (!quoted) break;
    inner.push(quoted[1] ?? '');
  }
  return { type: 'quote', children: parseLines(inner, unfinished, depth + 1) };
}

function readList(reader: Reader, unfinished: boolean, depth: number): Block {
  const first = itemAt.exec(reader.lines[reader.at] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const ordered = first?.[2] !== undefined;
  const items: string[][] = [];
  for (; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at] ?? '';
    const item = itemAt.exec(line);
    const current = items.at(-1);
    if (item && (item[1]?.length ?? 0) <= indent + 1) {
      if ((item[2] !== undefined) !== ordered) break;
      items.push([item[3] ?? '']);
    } else if (line.trim() === '') {
      const next = reader.lines[reader.at + 1] ?? '';
      if (!/^\s{2,}\S/.test(next) && !itemAt.test(next)) break;
      current?.push('');
    } else if (item || /^\s{2,}/.test(line) || current?.at(-1) !== '') {
      current?.push(line.replace(/^\s{1,4}/, ''));
    } else break;
  }
  return { type: 'list', ordered, start: Number(first?.[2] ?? 1), items: items.map((lines) => parseLines(lines, unfinished, depth + 1)) };
}

/** A table begins with two lines of as many cells, or with its head and the line under that. */
function isTable({ lines, at }: Reader): boolean {
  const [head, next = ''] = [cellsOf(lines[at] ?? ''), lines[at + 1]];
  return head.length > 1 && (ruleAt.test(next) || (/(?:^|\s)\|\s/.test(lines[at] ?? '') && cellsOf(next).length === head.length));
}

function readTable(reader: Reader): Block {
  const rows: Inline[][][] = [];
  for (; reader.lines[reader.at]?.includes('|') === true; reader.at++) {
    const line = reader.lines[reader.at] ?? '';
    if (!ruleAt.test(line)) rows.push(cellsOf(line).map((cell) => parseInline(cell)));
  }
  return { type: 'table', rows };
}

/** A bar before a row is its edge where one stands after it too, else its first cell is empty. What is cited after the edge belongs to the last cell. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(edgesAt, '$1$2')
    .split('|')
    .map((cell) => cell.trim());
}

function readParagraph(reader: Reader, unfinished: boolean): Block {
  const begin = reader.at++;
  while (reader.at < reader.lines.length) {
    const line = reader.lines[reader.at] ?? '';
    if (line.trim() === '' || itemAt.test(line) || fenceAt.test(line) || headingAt.test(line) || quoteAt.test(line) || isTable(reader))
      break;
    reader.at++;
  }
  const text = reader.lines.slice(begin, reader.at).map((line) => line.trim());
  return { type: 'paragraph', children: parseInline(text.join('\n'), { unfinished: unfinished && reader.at >= reader.lines.length }) };
}

function parseLines(lines: string[], unfinished: boolean, depth: number): Block[] {
  const reader: Reader = { lines, at: 0 };
  const blocks: Block[] = [];
  while (reader.at < lines.length) {
    const line = lines[reader.at] ?? '';
    const fence = fenceAt.exec(line);
    const heading = headingAt.exec(line);
    if (line.trim() === '') reader.at++;
    else if (fence) blocks.push(readFence(reader, fence[1] ?? '```'));
    else if (heading) {
      blocks.push({ type: 'heading', children: parseInline(heading[1] ?? '') });
      reader.at++;
    } else if (depth < deepest && quoteAt.test(line)) blocks.push(readQuote(reader, unfinished, depth));
    else if (depth < deepest && itemAt.test(line)) blocks.push(readList(reader, unfinished, depth));
    else if (isTable(reader)) blocks.push(readTable(reader));
    else blocks.push(readParagraph(reader, unfinished));
  }
  return blocks;
}

/**
 * Reads the part of Markdown an answer may use: paragraphs, headings, lists, tables, quotes, code, bold, italic, links, citations `[n]`.
 * Everything else, HTML above all, stays the text it is. `unfinished` is for an answer that is still coming.
 */
export function parseMarkdown(text: string, unfinished = false): Block[] {
  // A mark that has only half arrived would flash on the screen.
  const shown = unfinished ? text.replace(/(?:\[[\d,\s]*|[*_`]+|\n\s*(?:[-*+>#]|\d+[.)]?)\s*)$/, '') : text;
  return parseLines(shown.split(/\r\n|\r|\n/), unfinished, 0);
}
