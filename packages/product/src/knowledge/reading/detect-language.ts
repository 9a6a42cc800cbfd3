import { franc } from 'franc-min';
import type { Block } from './document.ts';

/** So much text tells its language as well as all of it. */
const sampleCharacters = 6_000;
const fewestCharacters = 60;

/** The language most of a document's text is written in, as BCP 47; null when the text is too short to tell. */
export function detectLanguage(blocks: readonly Block[]): string | null {
  let sample = '';
  for (const { kind, text } of blocks) {
    if (kind === 'code') continue;
    sample += `${text}\n`;
    if (sample.length >= sampleCharacters) break;
  }
  const found = franc(sample.slice(0, sampleCharacters), { minLength: fewestCharacters });
  // The library tells three letters; the shorter code is the canonical one.
  return found === 'und' ? null : (Intl.getCanonicalLocales(found)[0] ?? null);
}
