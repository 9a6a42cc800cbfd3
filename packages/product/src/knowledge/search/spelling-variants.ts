/** Letters that may have been meant, by the script of the word. */
const alphabets: readonly (readonly [RegExp, string])[] = [
  [/^[a-z]+$/, 'abcdefghijklmnopqrstuvwxyz'],
  [/^[\u0430-\u044f]+$/, 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
  [/^[\u03b1-\u03c9]+$/, 'αβγδεζηθικλμνξοπρστυφχψως'],
  [/^[\u0621-\u064a]+$/, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ'],
];
/** Shorter words, in letters, have too many neighbours to tell which was meant. */
const shortest = 4;
/** Of a word with so few letters one may have been lost, or two have changed places: anything else makes any word of it. */
export const shortestCorrected = 3;
const longest = 16;

/** How a word came to be written as it is: in one way or in few, or in one of the many in which a wrong letter gets into a word. */
export type Slip = 'lost' | 'swapped' | 'doubled' | 'strange';

/**
 * What a folded word may have been meant to be, each with the likeliest slip that made it: one letter lost, two swapped, one written
 * twice, or a strange one put in or instead of another. Empty for what is too short to tell, too long, or in no alphabet.
 */
export function spellingVariants(word: string): Map<string, Slip> {
  const variants = new Map<string, Slip>();
  const letters = alphabets.find(([script]) => script.test(word))?.[1];
  if (letters === undefined || word.length < shortestCorrected || word.length > longest) return variants;
  const add = (variant: string, slip: Slip): void => void (variants.has(variant) || variants.set(variant, slip));
  const cuts = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  for (const [before, rest] of cuts) {
    for (const letter of letters) add(before + letter + rest, 'lost');
    if (rest.length > 1) add(`${before}${rest.charAt(1)}${rest.charAt(0)}${rest.slice(2)}`, 'swapped');
  }
  if (word.length >= shortest) {
    for (const [before, rest] of cuts) {
      if (rest === '') continue;
      add(before + rest.slice(1), before.endsWith(rest.charAt(0)) || rest.charAt(0) === rest.charAt(1) ? 'doubled' : 'strange');
      for (const letter of letters) add(before + letter + rest.slice(1), 'strange');
    }
  }
  variants.delete(word);
  return variants;
}
