import { createHash } from 'node:crypto';
import { headingsBelow } from '../chunks/headings-below.ts';

/** A model reads no more than about 8,000 tokens, which in some scripts are as many characters. */
const mostCharacters = 8_000;

/** What of a chunk is embedded: a passage is understood by what it stands under. */
export function textToEmbed(chunk: { title: string; headingPath: readonly string[]; text: string }): string {
  const above = [chunk.title, ...headingsBelow({ documentTitle: chunk.title, headingPath: chunk.headingPath })]
    .filter((name) => name.trim() !== '')
    .join(' › ');
  return `${above}\n${chunk.text}`.trim().slice(0, mostCharacters);
}

/** Names a text by its content. */
export function hashOfText(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
