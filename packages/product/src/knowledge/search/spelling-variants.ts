/** Letters that may have been meant, by the script of the word. */
const alphabets: readonly (readonly [RegExp, string])[] = [
  [/^[a-z]+$/, 'abcdefghijklmnopqrstuvwxyz'],
  [/^[\u0430-\u044f]+$/, 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
  [/^[\u03b1-\u03c9]+$/, 'αβγδεζηθικλμνξοπρστυφχψως'],
  [/^[\u0621-\u064a]+$/, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ'],
];
/** Shorter words, in letters, have too many neighbours to tell which was meant. */
export const shortestCorrected = 4;
const longest = 14;

/**
 * What a folded word may have been meant to be: one letter left out, put in, replaced or swapped with the next. Empty for what
 * is too short to tell, too long, or in no alphabet.
 */
export function spellingVariants(word: string): Set<string> {
  const variants = new Set<string>();
  const letters = alphabets.find(([script]) => script.test(word))?.[1];
  if (letters === undefined || word.length < shortestCorrected || word.length > longest) return variants;
  for (let at = 0; at <= word.length; at++) {
    const [before, rest] = [word.slice(0, at), word.slice(at)];
    if (rest !== '') variants.add(before + rest.slice(1));
    if (rest.length > 1) variants.add(`${before}${rest.charAt(1)}${rest.charAt(0)}${rest.slice(2)}`);
    for (const letter of letters) {
      variants.add(before + letter + rest);
      if (rest !== '') variants.add(before + letter + rest.slice(1));
    }
  }
  variants.delete(word);
  return variants;
}
