/** Shorter words, in letters, are hardly ever made of two. */
const shortestCompound = 8;
export const longestCompound = 40;
const shortestPart = 4;
const spelt = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u;
/** What languages put between the parts of a compound, or after one of them where it stands alone. */
const endings = ['s', 'n', 'e', 'es', 'en', 'er', 'ns'];

/** One way to cut a word in two: each part as it stands first, then with other endings. */
export interface CompoundParts {
  first: readonly string[];
  second: readonly string[];
}

/** All ways to cut a folded word into two that may be words; none for what is too short, too long or of a script without compounds. */
export function compoundParts(word: string): CompoundParts[] {
  if (word.length < shortestCompound || word.length > longestCompound || !spelt.test(word)) return [];
  const ways: CompoundParts[] = [];
  for (let at = shortestPart; at <= word.length - shortestPart; at++)
    ways.push({ first: inflect(word.slice(0, at)), second: inflect(word.slice(at)) });
  return ways;
}

function inflect(part: string): string[] {
  const bare = endings.filter((ending) => part.endsWith(ending)).map((ending) => part.slice(0, -ending.length));
  return [part, ...bare.filter(({ length }) => length >= shortestPart), `${part}n`, `${part}en`, `${part}e`];
}
