import { AppError } from '@parley/contract/errors';
import { Parser } from 'htmlparser2';
import type { FormatReading } from './document.ts';
import { HtmlBlocks } from './html-blocks.ts';

/** What of a page is not its text. */
const skipped = new Set(
  'script style noscript noframes template nav footer button select textarea input svg math iframe object embed canvas audio video dialog menu'.split(
    ' ',
  ),
);
const skippedRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'menu',
  'menubar',
  'dialog',
  'alertdialog',
  'complementary',
]);
/** Elements without an end tag: they open nothing. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Classes by which writers of manuals mark what leads to other pages. */
const leadingClass = /(?:^|\s)(?:toc|toctree-wrapper|table-of-contents|navheader|navfooter|breadcrumbs?|pagination)(?=\s|$)/i;
/** Elements that hold the text of a page, whatever their class. */
const holdsText = new Set(['html', 'body', 'main', 'article']);
const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Deeper than any page that somebody wrote. The parser's time grows with the square of the depth. */
const deepest = 5_000;

/** Reads the text of a page in its structure. Navigation, footers, forms, scripts and what is hidden are left out. */
export function readHtml(html: string): FormatReading & { linked: number[] } {
  const blocks = new HtmlBlocks();
  let title = '';
  let inTitle = false;
  let site = '';
  let skippedDepth = 0;
  const skips: boolean[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta' && attributes['property'] === 'og:site_name') site = attributes['content'] ?? '';
      if (name === 'title' && skippedDepth === 0 && blocks.isEmpty) inTitle = true;
      const hides = isHidden(name, attributes);
      if (empty.has(name)) {
        if (skippedDepth === 0 && !hides) blocks.open(name, attributes);
        return;
      }
      skips.push(hides);
      if (skips.length > deepest) throw new AppError('document_unreadable', { details: { reason: 'nested too deeply' } });
      if (hides) skippedDepth += 1;
      else if (skippedDepth === 0) blocks.open(name, attributes);
    },
    ontext(text) {
      if (inTitle) title += text;
      else if (skippedDepth === 0) blocks.text(text);
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (empty.has(name)) return;
      if (skips.pop() === true) skippedDepth -= 1;
      else if (skippedDepth === 0) blocks.close(name);
    },
  });
  parser.write(html);
  parser.end();
  const found = withoutSite(title.replace(/\s+/g, ' ').trim(), site.replace(/\s+/g, ' ').trim());
  return { title: found === '' ? undefined : found, ...blocks.finish() };
}

/** The title without the name of the site, which stands in that of each of its pages: "Returns – Acme Shop". */
function withoutSite(title: string, site: string): string {
  if (site === '') return title;
  const [before, after] = [/^\s+[|–—·•»:-]+\s+/, /\s+[|–—·•«:-]+\s+$/];
  const [start, end] = [title.slice(0, site.length), title.slice(-site.length)];
  const isSite = (part: string): boolean => part.toLowerCase() === site.toLowerCase();
  const rest = isSite(end) ? title.slice(0, -site.length) : '';
  if (after.test(rest)) return rest.replace(after, '').trim() || title;
  const behind = isSite(start) ? title.slice(site.length) : '';
  return before.test(behind) ? behind.replace(before, '').trim() || title : title;
}

function isHidden(name: string, attributes: Record<string, string>): boolean {
  return (
    skipped.has(name) ||
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    skippedRoles.has(attributes['role'] ?? '') ||
    (leadingClass.test(attributes['class'] ?? '') && !holdsText.has(name)) ||
    hiddenStyle.test(attributes['style'] ?? '')
  );
}
