import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { FormatReading } from '../document.ts';
import { readHtml } from '../read-html.ts';
import { keepMainBlocks } from './keep-main-blocks.ts';

/** A longer page is not looked at element by element. */
const longestHtml = 3_000_000;
const mostElements = 20_000;
/** What is found must be this much, and this part of what the page says in all, to stand for the page. */
const minCharacters = 200;
const minShare = 0.3;

/**
 * Reads the text of a page without what stands around it. A page that marks its main part is taken at its word; of any other
 * readability finds where it is; where it finds too little the whole page counts, without navigation and footers.
 */
export function readMainText(html: string, { hasMain }: { hasMain: boolean }): FormatReading {
  const whole = readHtml(html);
  if (hasMain || html.length > longestHtml) return whole;
  const article = findArticle(html);
  if (article === undefined) return whole;
  const { blocks } = readHtml(article);
  const found = sizeOf(blocks);
  if (found < minCharacters || found < minShare * sizeOf(whole.blocks)) return whole;
  return { title: whole.title, blocks: keepMainBlocks(whole, blocks) };
}

function findArticle(html: string): string | undefined {
  try {
    const { document } = parseHTML(html);
    const parsed = new Readability(document, { maxElemsToParse: mostElements, charThreshold: minCharacters }).parse();
    return parsed?.content ?? undefined;
  } catch {
    // A page it cannot make sense of is still one that can be read.
    return undefined;
  }
}

function sizeOf(blocks: FormatReading['blocks']): number {
  return blocks.reduce((total, { text }) => total + text.length, 0);
}
