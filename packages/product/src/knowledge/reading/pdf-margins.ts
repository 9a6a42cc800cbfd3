import type { PdfLine } from './pdf-line.ts';

const fewestPages = 3;
/** A header or footer has few lines; what repeats further inside is text. */
const mostRows = 4;
const longestMargin = 160;
/** Shorter words may stand in two tables by chance. */
const fewestPartLetters = 12;
/** Lines whose heights differ by less stand in one row; so far a header may move from page to page. */
const rowHeight = 2;
/** A header that others at its height are known by stands apart from the text by this many line heights. */
const marginGap = 1.4;
/** Rows of one header are at most this many line heights apart. */
const rowStep = 2.2;
const numberAtEdge = /^(\d{1,4})(?= \||$|\s\p{L})|(?:^|[\s|])(\d{1,4})(?: ?\/ ?\d{1,4})?$/u;
const onlyNumber =
  /^(?:(?:page|seite|página|pagina|strona|стр\.?|страница|第) ?|[-–—] ?)?#(?: ?(?:of|von|de|sur|di|van|z|из|\/) ?#)?(?: ?(?:[-–—]|页|頁|ページ))?$/iu;

interface Edge {
  page: number;
  side: 'top' | 'bottom';
  line: PdfLine;
  key: string;
  /** How far the next row inside is away, in line heights. */
  gap: number;
  /** It is all that is left of its page. */
  alone: boolean;
}

/**
 * Takes headers and footers from the pages: edge rows that come back on half of the pages or on a neighbour, that count the
 * pages, or that stand where those do. Which rows are a page's edges, their height tells, not the order they are drawn in.
 */
export function withoutMargins(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const rest: Rest[] = pages.map((lines) => ({ lines: [...lines], taken: { top: undefined, bottom: undefined } }));
  for (let row = 0; row < mostRows; row++) {
    const edges = rest.flatMap(({ lines, taken }, page) => edgesOf(lines, page).filter((edge) => row === 0 || isNextTo(edge, taken)));
    const margins = findMargins(edges, pages.length);
    if (margins.size === 0) break;
    for (const { page, side, line } of margins) {
      const left = rest[page];
      if (left === undefined) continue;
      left.lines = left.lines.filter((other) => other !== line);
      left.taken[side] = line.y;
    }
  }
  return rest.map(({ lines }) => lines);
}

interface Rest {
  lines: PdfLine[];
  /** Where the last margin row was taken from. */
  taken: Record<Edge['side'], number | undefined>;
}

/** Further rows of a header stand close to its first; text stands apart. */
function isNextTo({ side, line }: Edge, taken: Rest['taken']): boolean {
  const outer = taken[side];
  return outer !== undefined && Math.abs(outer - line.y) <= line.size * rowStep;
}

function findMargins(edges: readonly Edge[], pages: number): Set<Edge> {
  const known = new Set(edges.filter(({ key, alone }) => !alone && onlyNumber.test(key)));
  if (pages < fewestPages) return known;
  const often = Math.max(2, new Set(edges.map(({ page }) => page)).size / 2);
  const repeated = keysFound(edges, often);
  const offset = pageOffset(edges, often);
  for (const edge of edges) {
    const repeats = /\p{L}/u.test(edge.key) && repeated.has(edge.key);
    if (repeats || countsPages(edge, offset) || isOnNeighbour(edge, edges)) known.add(edge);
  }
  addBands(edges, known);
  return known;
}

function edgesOf(lines: readonly PdfLine[], page: number): Edge[] {
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  for (const { y } of lines) {
    top = Math.max(top, y);
    bottom = Math.min(bottom, y);
  }
  const edgesAt = (side: Edge['side'], edge: number): Edge[] => {
    const row = lines.filter(({ y, text }) => Math.abs(y - edge) < rowHeight && text.length <= longestMargin);
    let next = Number.POSITIVE_INFINITY;
    for (const { y } of lines) if (Math.abs(y - edge) >= rowHeight) next = Math.min(next, Math.abs(y - edge));
    return row.map((line) => ({ page, side, line, key: keyOf(line.text), gap: next / line.size, alone: lines.length === 1 }));
  };
  return top - bottom < rowHeight ? edgesAt('top', top) : [...edgesAt('top', top), ...edgesAt('bottom', bottom)];
}

/** What stays the same of a header from page to page. */
function keyOf(text: string): string {
  return text.replace(/\d+/g, '#').replace(/^[ivx]{1,7}(?= \||$)|(?<=\| )[ivx]{1,7}$/, '#');
}

function keysFound(edges: readonly Edge[], often: number): Set<string> {
  const pagesOf = new Map<string, Set<number>>();
  for (const { key, page } of edges) pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(page));
  return new Set([...pagesOf].filter(([, found]) => found.size >= often).map(([key]) => key));
}

function numbersOf({ line }: Edge): number[] {
  const found = numberAtEdge.exec(line.text);
  const last = /(?:^|[\s|])(\d{1,4})$/.exec(line.text)?.[1];
  return [found?.[1] ?? found?.[2], last].filter((digits) => digits !== undefined).map(Number);
}

/** By how much the printed page numbers differ from the pages' own; undefined where pages are not numbered. */
function pageOffset(edges: readonly Edge[], often: number): number | undefined {
  const counts = new Map<number, Set<number>>();
  for (const edge of edges)
    for (const number of numbersOf(edge)) counts.set(number - edge.page, (counts.get(number - edge.page) ?? new Set()).add(edge.page));
  const [best] = [...counts].sort((one, other) => other[1].size - one[1].size);
  return best !== undefined && best[1].size >= often ? best[0] : undefined;
}

function countsPages(edge: Edge, offset: number | undefined): boolean {
  return offset !== undefined && numbersOf(edge).some((number) => number - edge.page === offset);
}

/**
 * Headers of chapters differ; of a book's two sides, too. So the words of one of their parts are looked for on the next page and
 * the one after.
 */
function isOnNeighbour(edge: Edge, edges: readonly Edge[]): boolean {
  const parts = partsOf(edge);
  return edges.some(
    (other) =>
      other.side === edge.side &&
      other.page !== edge.page &&
      Math.abs(other.page - edge.page) <= 2 &&
      Math.abs(other.line.y - edge.line.y) < rowHeight &&
      (other.line.text === edge.line.text ? /\p{L}{3}/u.test(edge.line.text) : partsOf(other).some((part) => parts.includes(part))),
  );
}

function partsOf({ line }: Edge): string[] {
  const parts = line.text.split(' | ');
  return parts.length > 1 && parts.length <= 3 ? parts.filter((part) => part.length >= fewestPartLetters && /\p{L}{3}/u.test(part)) : [];
}

/** Where most edge rows of a height are margins, the others at this height are, too. */
function addBands(edges: readonly Edge[], known: Set<Edge>): void {
  const bandOf = ({ side, line }: Edge): string => `${side} ${Math.round(line.y / rowHeight)}`;
  const bands = new Map<string, { all: number; margins: number }>();
  for (const edge of edges) {
    const band = bands.get(bandOf(edge)) ?? { all: 0, margins: 0 };
    bands.set(bandOf(edge), { all: band.all + 1, margins: band.margins + (known.has(edge) ? 1 : 0) });
  }
  for (const edge of edges) {
    const band = bands.get(bandOf(edge));
    const mostly = band !== undefined && band.margins >= fewestPages && band.margins * 2 >= band.all;
    if (mostly && edge.gap >= marginGap) known.add(edge);
  }
}
