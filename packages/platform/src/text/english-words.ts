import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from './term-code.ts';

interface EnglishWords {
  /** In ascending order. */
  codes: Int32Array;
  /** Of each code, the place of its word, from 0 for the most frequent. */
  ranks: Uint16Array;
}

let words: EnglishWords | undefined;

/**
 * How frequent a folded word is in English, from 0 for the most frequent; undefined for what is none of the forty thousand most
 * frequent, which may still be a word. Inflections are words of their own here: this is of what is written, not of terms.
 */
export function englishRank(word: string): number | undefined {
  words ??= readWords();
  const { codes, ranks } = words;
  const code = hash(word);
  let [from, to] = [0, codes.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = codes[middle] ?? 0;
    if (found === code) return ranks[middle];
    if (found < code) from = middle + 1;
    else to = middle - 1;
  }
  return undefined;
}

/** Made by scripts/make-word-meanings.ts. */
function readWords(): EnglishWords {
  const { buffer } = new Uint8Array(readFileSync(join(import.meta.dirname, 'english-words.bin')));
  const [count = 0] = new Uint32Array(buffer, 0, 1);
  return { codes: new Int32Array(buffer, 4, count), ranks: new Uint16Array(buffer, 4 + 4 * count, count) };
}
