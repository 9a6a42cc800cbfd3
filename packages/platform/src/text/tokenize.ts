import { foldText } from './fold-text.ts';
import { stemWord } from './stem-word.ts';

const longestTerm = 64;
// Scripts written without spaces, where neighbouring pairs of characters serve as words; Korean joins them for its endings.
const paired = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u30fc';
// Scripts written without spaces whose words need a dictionary.
const unspaced = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const asciiWord = /[a-z]+(?=[0-9]+[.,][0-9])|[0-9]+(?:[.,][0-9]+)+|[a-z0-9]+/g;
const anyWord = new RegExp(
  `[${paired}]+|[${unspaced}]+|\\p{L}+(?=\\p{N}+[.,]\\p{N})|\\p{N}+(?:[.,]\\p{N}+)+|(?:(?![${paired}${unspaced}])[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);
const pairedStart = new RegExp(`^[${paired}]`, 'u');
const unspacedStart = new RegExp(`^[${unspaced}]`, 'u');
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what "plain ASCII" means
const ascii = /^[\x00-\x7f]*$/;
// The tail of a contraction or possessive says nothing by itself: "company's", "don't", "we'll".
const apostropheTails = /(?<=[a-z])['’](?:s|t|d|m|ll|re|ve)(?![a-z])/g;
const thousands = /,(?=\d{3}(?!\d))/g;

const segmenters = new Map<string, Intl.Segmenter>();

/** Cuts words out of text in a script that does not mark them. */
function segmentWords(run: string): string[] {
  let segmenter = segmenters.get('th');
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter('th', { granularity: 'word' });
    segmenters.set('th', segmenter);
  }
  const words: string[] = [];
  for (const segment of segmenter.segment(run)) if (segment.isWordLike === true) words.push(segment.segment);
  return words;
}

function pushPairs(run: string, terms: string[]): void {
  const characters = [...run];
  if (characters.length === 1) terms.push(run);
  for (let index = 0; index + 1 < characters.length; index++) terms.push(`${characters[index]}${characters[index + 1]}`);
}

/**
 * The terms of a text in reading order. Index and query must both come through here, or they do not meet.
 * Stopwords are kept: weigh them with `termWeight` instead of dropping them.
 */
export function tokenize(text: string): string[] {
  const folded = foldText(text).replace(apostropheTails, '');
  const terms: string[] = [];
  if (ascii.test(folded)) {
    for (const word of folded.match(asciiWord) ?? []) pushWord(word, terms);
    return terms;
  }
  for (const word of folded.match(anyWord) ?? []) {
    if (word.charCodeAt(0) < 0x0e00) pushWord(word, terms);
    else if (pairedStart.test(word)) pushPairs(word, terms);
    else if (unspacedStart.test(word)) for (const part of segmentWords(word)) terms.push(part.slice(0, longestTerm));
    else pushWord(word, terms);
  }
  return terms;
}

function pushWord(word: string, terms: string[]): void {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) terms.push((word.includes(',') ? word.replace(thousands, '') : word).slice(0, longestTerm));
  else terms.push(stemWord(word.length > longestTerm ? word.slice(0, longestTerm) : word));
}
