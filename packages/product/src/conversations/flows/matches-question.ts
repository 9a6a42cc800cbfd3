import { wordsOf } from './words-of.ts';

/** Scripts that are written without spaces between words, or with endings upon them. */
const unspaced = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether a question holds one of these phrases word for word, whatever its case, accents and punctuation. */
export function matchesQuestion(phrases: readonly string[], question: string): boolean {
  const asked = wordsOf(question);
  return phrases.some((phrase) => {
    const words = wordsOf(phrase);
    return words !== '' && (unspaced.test(words) ? asked.includes(words) : ` ${asked} `.includes(` ${words} `));
  });
}
