import { franc } from 'franc-min';
import type { Block } from './document.ts';

/** So much text tells its language as well as all of it. */
const sampleCharacters = 6_000;
const samplePieces = 30;
const fewestCharacters = 60;

/** The language most of a document's text is written in, as BCP 47; null when the text is too short to tell. */
export function detectLanguage(blocks: readonly Block[]): string | null {
  const sample = sampleOf(blocks);
  const found = languageOfScript(sample) ?? franc(sample, { minLength: fewestCharacters });
  // The library tells three letters; the shorter code is the canonical one.
  return found === 'und' ? null : (Intl.getCanonicalLocales(found)[0] ?? null);
}

/** From all over a longer text: a licence, names or an imprint in another language often stand in front. */
function sampleOf(blocks: readonly Block[]): string {
  const text = blocks.flatMap((block) => (block.kind === 'code' ? [] : [`${block.text}\n`])).join('');
  if (text.length <= sampleCharacters) return text;
  const length = sampleCharacters / samplePieces;
  const step = (text.length - length) / (samplePieces - 1);
  const pieces = Array.from({ length: samplePieces }, (_, piece) =>
    text.slice(Math.round(piece * step), Math.round(piece * step) + length),
  );
  return pieces.join('\n').toWellFormed();
}

/**
 * Chinese, Japanese and Korean say in a letter or two what takes others a word. By letters alone a manual full of names and
 * commands would count as English, so words are compared.
 */
function languageOfScript(sample: string): string | undefined {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const han = count(/\p{Script=Han}/gu);
  const letters = kana + hangul + han;
  if (letters < fewestCharacters || letters / 2 < count(/\p{Script=Latin}{3,}/gu)) return undefined;
  if (hangul > letters / 2) return 'kor';
  return kana > letters / 10 ? 'jpn' : 'cmn';
}
