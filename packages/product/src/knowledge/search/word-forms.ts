/** A word and its base, in letters, must be so long to be told from others. */
const shortestWord = 5;
const shortestBase = 4;
const longestWord = 20;
const spelt = /^[a-z]+$/;
/** What German and its neighbours end words with, and what they begin a participle with. */
const endings = ['en', 'e', 't', 'er', 'n', 'et', 'te', 'ten', 'es', 's', 'st', 'ern', 'em', 'in', 'ung'];
const participle = 'ge';
const participleEndings = ['t', 'en', 'et'];
/** What stands before a verb, and apart from it in a sentence: a participle's beginning goes between. */
const separable = ['ab', 'an', 'auf', 'aus', 'ein', 'mit', 'nach', 'um', 'vor', 'zu'];
/** What makes another word of a word, which is mostly about the same: ill and fallen ill. */
const prefixes = ['be', 'er', 'ver', 'ent'];

/** Other words that say what a folded word says, or nearly. */
export interface WordForms {
  /** The same word, inflected in another way. */
  inflected: ReadonlySet<string>;
  /** A word made of it with a prefix. */
  derived: ReadonlySet<string>;
}

/**
 * The forms a folded word may have in languages that inflect at both ends, where no stem unites them: "krank" and "erkrankt". Many of
 * them are no words; whoever asks looks for those that are. None for what is too short, too long or not in Latin letters.
 */
export function wordForms(word: string): WordForms {
  const inflected = new Set<string>();
  const derived = new Set<string>();
  if (word.length < shortestWord || word.length > longestWord || !spelt.test(word)) return { inflected, derived };
  for (const base of basesOf(word)) {
    inflected.add(base);
    for (const ending of endings) inflected.add(base + ending);
    for (const ending of participleEndings) inflected.add(participle + base + ending);
    for (const prefix of separable) {
      const rest = base.slice(prefix.length);
      if (base.startsWith(prefix) && rest.length >= shortestBase - 1)
        for (const ending of participleEndings) inflected.add(prefix + participle + rest + ending);
    }
    for (const prefix of prefixes) for (const ending of ['', ...participleEndings, 'ung']) derived.add(prefix + base + ending);
  }
  inflected.delete(word);
  return { inflected, derived };
}

/** What is left of a word without an ending, the beginning of a participle, or both. */
function basesOf(word: string): Set<string> {
  const bases = new Set<string>();
  const add = (base: string): void => void (base.length >= shortestBase && bases.add(base));
  const whole = [word];
  if (word.startsWith(participle)) whole.push(word.slice(participle.length));
  for (const prefix of separable) {
    const both = prefix + participle;
    if (word.startsWith(both)) whole.push(prefix + word.slice(both.length));
  }
  for (const one of whole) {
    add(one);
    for (const ending of endings) if (one.endsWith(ending)) add(one.slice(0, -ending.length));
  }
  return bases;
}
