/** Where in a document a passage stands. */
export interface LinkedPlace {
  format: string | null;
  page: number | null;
  anchor: string | null;
  text: string;
}

/** So many words are enough to find a passage again, and few enough to stand in one line of a page. */
const quotedWords = 8;
const listMarker = /^\s*(?:[-•]|\d+\.) /;

/**
 * The address of a document, at the place of a passage: the page of a PDF, the named heading of a web page, or else its first words
 * as a text fragment. An address that names a place already, and one of another format, stay as they are.
 */
export function deepLink(url: string | null, { format, page, anchor, text }: LinkedPlace): string | null {
  if (url === null || url.includes('#')) return url;
  if (format === 'pdf') return page === null ? url : `${url}#page=${page}`;
  if (format !== 'html' && format !== 'markdown') return url;
  if (anchor !== null) return `${url}#${encodeURIComponent(anchor)}`;
  const [line = ''] = text.split('\n');
  const [cell = ''] = line.replace(listMarker, '').split(' | ');
  const words = cell.split(/\s+/).filter((word) => word !== '');
  // A single word may stand anywhere on the page.
  return words.length < 2 ? url : `${url}#:~:text=${words.slice(0, quotedWords).map(encodeFragment).join('%20')}`;
}

/** A dash, a comma and an ampersand mean something of their own in a text fragment. */
function encodeFragment(word: string): string {
  return encodeURIComponent(word).replaceAll('-', '%2D');
}
