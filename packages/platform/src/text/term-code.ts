const gramLength = 4;
const mostRemembered = 50_000;
let remembered = new Map<string, WordCodes>();
// One character of these says about as much as a few letters of another script.
const dense = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

interface WordCodes {
  code: number;
  grams: readonly number[] | undefined;
}

/** A term as a number of 32 bits. Among a hundred thousand terms about one pair shares a number. */
export function termCode(term: string): number {
  return codesOf(term).code;
}

/**
 * The pieces of four letters a word is made of, its ends included, as numbers of 16 bits. Words that share many are mostly
 * related where no stem says so: compounds, inflections of languages without a stemmer, spelling mistakes.
 */
export function gramCodes(word: string): readonly number[] {
  const codes = codesOf(word);
  codes.grams ??= [...new Set(gramsOf(word).map((gram) => foldHash(hash(gram))))];
  return codes.grams;
}

function codesOf(word: string): WordCodes {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const codes: WordCodes = { code: hash(word), grams: undefined };
  if (remembered.size >= mostRemembered) remembered = new Map();
  remembered.set(word, codes);
  return codes;
}

function gramsOf(word: string): string[] {
  if (dense.test(word)) return [...word];
  const whole = `_${word}_`;
  const grams: string[] = [];
  for (let start = 0; start === 0 || start + gramLength <= whole.length; start++) grams.push(whole.slice(start, start + gramLength));
  return grams;
}

/** A text as a number of 32 bits: FNV-1a of the UTF-16 units, with the bits mixed at the end. Nothing of it is remembered. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return value ^ (value >>> 13);
}

function foldHash(value: number): number {
  return (value ^ (value >>> 16)) & 0xffff;
}
