// Letters that Unicode does not decompose although people type them as the plain letter.
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ة: 'ه',
  ى: 'ي',
};
const undecomposedLetters = /[ßæœøłđðþıةى]/g;
// Accents over Latin, Greek and Cyrillic letters, and Arabic vowel signs and stretching. Marks of Indic and Thai script are letters of their own.
const accents = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u00ad\u2060\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what "plain ASCII" means
const ascii = /^[\x00-\x7f]*$/;

/** One spelling for what readers take as the same word: compatibility forms, letter case and accents are evened out. */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(undecomposedLetters, (letter) => undecomposed[letter] ?? letter)
    .normalize('NFC');
}
