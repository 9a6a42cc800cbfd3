import { foldText } from './fold-text.ts';
import { stemWord } from './stem-word.ts';

const longestTerm = 64;
// Scripts written without spaces, where neighbouring pairs of characters serve as words; Korean joins them for its endings.
const paired = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u30fc';
// Scripts written without spaces whose words need a dictionary.
const unspaced = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const asciiWord = /[a-z]+(?=[0-9]+[.,][0-9])|[0-9]+(?:[.,][0-9]+)+|[a-z0-9]+/g;
/** A run of characters that is one word, or that `cutWords` cuts into several. */
export const anyWord = new RegExp(
  `[${paired}]+|[${unspaced}]+|\\p{L}+(?=\\p{N}+[.,]\\p{N})|\\p{N}+(?:[.,]\\p{N}+)+|(?:(?![${paired}${unspaced}])[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);
/** Begins a run that is cut into pairs of characters. */
export const pairedStart = new RegExp(`^[${paired}]`, 'u');
/** Begins a run whose words need a dictionary. */
export const unspacedStart = new RegExp(`^[${unspaced}]`, 'u');
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what "plain ASCII" means
const ascii = /^[\x00-\x7f]*$/;
// The tail of a contraction or possessive says nothing by itself: "company's", "don't", "we'll".
const apostropheTails = /(?<=[a-z])['’](?:s|t|d|m|ll|re|ve)(?![a-z])/g;
const thousands = /,(?=\d{3}(?!\d))/g;

const segmenters = new Map<string, Intl.Segmenter>();

/** Cuts words out of text in a script that does not mark them, each with where it begins. */
export function segmentWords(run: string): { word: string; index: number }[] {
  let segmenter = segmenters.get('th');
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter('th', { granularity: 'word' });
    segmenters.set('th', segmenter);
  }
  const words: { word: string; index: number }[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(run)) if (isWordLike === true) words.push({ word: segment, index });
  return words;
}

function pushPairs(run: string, into: string[]): void {
  const characters = [...run];
  if (characters.length === 1) into.push(run);
  for (let index = 0; index + 1 < characters.length; index++) into.push(`${characters[index]}${characters[index + 1]}`);
}

/**
 * The terms of a text in reading order. Index and query must both come through here, or they do not meet.
 * Stopwords are kept: weigh them with `termWeight` instead of dropping them. `words`, when given, gets what each term was made of.
 */
export function tokenize(text: string, words?: string[]): string[] {
  const cut = cutWords(text);
  if (words !== undefined) for (const word of cut) words.push(word);
  return cut.map(termOf);
}

/** The words of a text as they are folded, in reading order: {@link tokenize} without the terms, which `termOf` makes of each. */
export function cutWords(text: string): string[] {
  const folded = foldText(text).replace(apostropheTails, '');
  const into: string[] = [];
  if (ascii.test(folded)) {
    for (const word of folded.match(asciiWord) ?? []) pushWord(word, into);
    return into;
  }
  for (const word of folded.match(anyWord) ?? []) {
    if (word.charCodeAt(0) < 0x0e00) pushWord(word, into);
    else if (pairedStart.test(word)) pushPairs(word, into);
    else if (unspacedStart.test(word)) for (const part of segmentWords(word)) into.push(part.word.slice(0, longestTerm));
    else pushWord(word, into);
  }
  return into;
}

/** The term of a word that `cutWords` gave. */
export function termOf(word: string): string {
  return isNumber(word) ? word : stemWord(word);
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

function pushWord(written: string, into: string[]): void {
  into.push((isNumber(written) && written.includes(',') ? written.replace(thousands, '') : written).slice(0, longestTerm));
}
