import type { PdfLine } from './pdf-line.ts';

/** The dots that lead the eye from an entry to its number. */
const leader = /\s*(?:(?:[.·] ?){4,}|(?:… ?){2,})(?:\| )?/;
const entryEnd = /(?:^|[\s|])(\d{1,4}|[ivx]{1,7})$/;
const fewestEntries = 4;
const largerPrint = 1.15;

/**
 * Takes tables of contents from the pages: entries that lead by dots to page numbers which rise. They say every heading once
 * more and answer nothing. Other dotted lines, of a price list for instance, become cells.
 */
export function withoutContents(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  let within = false;
  return pages.map((lines) => {
    const run = findContents(lines, { fewest: within ? 1 : fewestEntries, pages: pages.length });
    within = run !== undefined;
    const kept = run === undefined ? lines : lines.filter((_, place) => place < run.start || place > run.end);
    return kept
      .map((line) => ({ ...line, text: line.text.replace(leader, ' | ').replace(/^ \| | \| $/g, '') }))
      .filter(({ text }) => text !== '');
  });
}

function findContents(
  lines: readonly PdfLine[],
  { fewest, pages }: { fewest: number; pages: number },
): { start: number; end: number } | undefined {
  const entries = lines.flatMap(({ text }, place) => (leader.test(text) && entryEnd.test(text) ? [place] : []));
  const numbers = entries.map((place) => numberOf(lines[place])).filter((number) => number !== undefined);
  const rises = numbers.every((number, index) => number >= (numbers[index - 1] ?? 0) && number <= pages);
  let start = entries[0];
  let end = entries.at(-1);
  if (entries.length < fewest || !rises || start === undefined || end === undefined) return undefined;
  // Chapters are printed without dots, long entries take several lines, and above them stands what this is.
  const size = lines[start]?.size ?? 0;
  while (belongs(lines[start - 1], numberOf(lines[start]) ?? pages, 'before')) start -= 1;
  while (belongs(lines[end + 1], numberOf(lines[end]) ?? 0, 'after')) end += 1;
  while ((lines[start - 1]?.size ?? 0) > size * largerPrint) start -= 1;
  return { start, end };
}

function numberOf(line: PdfLine | undefined): number | undefined {
  const found = entryEnd.exec(line?.text ?? '')?.[1];
  return found === undefined || !/^\d/.test(found) ? undefined : Number(found);
}

function belongs(line: PdfLine | undefined, neighbour: number, side: 'before' | 'after'): boolean {
  const number = numberOf(line);
  if (line === undefined || number === undefined || !/ \| \d+$/.test(line.text)) return false;
  return side === 'before' ? number <= neighbour : number >= neighbour;
}
