import type { Claim } from './locate-quote.ts';

/** The words a marker speaks of: all of `text`, the words before the marker, or the last paragraph, list item or row of a table of them. */
export function readClaim(text: string): Claim {
  // What ended the sentence before, where its marker stood before the full stop.
  const said = text.replace(/^[\s.,;:!?…。！？]+/u, '');
  const paragraph =
    said
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const words = paragraph
    .replace(/^\s*(?:[-*+•>]|\d+[.)])\s+/, '')
    .replace(/[*_`]/g, '')
    .trim();
  // A row of a table follows its head.
  const line = paragraph.trimEnd().split('\n').at(-1) ?? '';
  return { written: [said.trim(), paragraph.trim(), ...(line.includes(' | ') ? [line.trim()] : [])], words };
}
