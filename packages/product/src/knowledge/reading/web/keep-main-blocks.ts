import type { Block } from '../document.ts';

/** A block with more of its text in links leads elsewhere: a menu, a list of related pages. */
const mostLinked = 0.4;
/** A link or two in a short line are no menu that ends the page's text. */
const shortestMenu = 20;
/** Lines of an article this long are looked for within the blocks of a page, where the finder cut up a table. */
const tellingLine = 30;
const mostTellingLines = 60;
/** What closes a page although no link does: its legal line, or what is asked of everybody. */
const closing = /©|\bcopyright\b|all rights reserved|\bcookies?\b|\bnewsletter\b/i;
const longestClosing = 300;

interface WholePage {
  blocks: readonly Block[];
  /** How much of each block's text is links, from 0 to 1. */
  linked: readonly number[];
}

/**
 * Keeps the part of a page that an article was found in. The finder drops headings and whole sections of manuals by the names of
 * their elements, so it says only where the article is: all text is kept from the heading above it to where a menu or the legal
 * line ends the page, except what leads elsewhere.
 */
export function keepMainBlocks({ blocks, linked }: WholePage, article: readonly Block[]): Block[] {
  const found = findBlocks(blocks, article);
  const first = found.indexOf(true);
  if (first < 0) return [...article];
  const start = headingAbove(blocks, first);
  const end = endAfter({ blocks, linked }, found.lastIndexOf(true));
  const isKept = (place: number): boolean =>
    found[place] === true || (place >= start && place < end && (linked[place] ?? 0) <= mostLinked && blocks[place] !== undefined);
  // A heading that announced only what was dropped goes with it.
  return blocks.filter((block, place) => isKept(place) && (block.kind !== 'heading' || found[place] === true || isKept(place + 1)));
}

function findBlocks(blocks: readonly Block[], article: readonly Block[]): boolean[] {
  const lines = new Set(article.flatMap(linesOf));
  const found = blocks.map((block) => linesOf(block).some((line) => lines.has(line)));
  if (found.includes(true)) return found;
  const telling = [...lines].filter((line) => line.length >= tellingLine).slice(0, mostTellingLines);
  return blocks.map(({ text }) => telling.some((line) => text.includes(line)));
}

function linesOf({ text }: Block): string[] {
  return text.split('\n').map((line) => line.trim());
}

/** The page's own heading, where it stands above the article; else the first of the highest above it, or the article's beginning. */
function headingAbove(blocks: readonly Block[], first: number): number {
  const above = blocks.slice(0, first);
  const title = above.findLastIndex((block) => block.kind === 'heading' && block.level === 1);
  if (title >= 0) return title;
  const highest = Math.min(...above.map((block) => (block.kind === 'heading' ? block.level : Number.POSITIVE_INFINITY)));
  const heading = above.findIndex((block) => block.kind === 'heading' && block.level === highest);
  return heading >= 0 ? heading : first;
}

/** The place after the last block that still belongs to what ends at `last`. */
function endAfter({ blocks, linked }: WholePage, last: number): number {
  const after = blocks.findIndex(({ text }, place) => {
    if (place <= last) return false;
    const menu = (linked[place] ?? 0) > mostLinked && text.length >= shortestMenu;
    return menu || (text.length <= longestClosing && closing.test(text));
  });
  return after < 0 ? blocks.length : after;
}
