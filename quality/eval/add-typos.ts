import { createHash } from 'node:crypto';

/**
 * Spoils `count` words of at least four letters as hurried typing does: a letter is lost, doubled by its neighbour, replaced
 * or swapped with the next. The same question is always spoilt in the same way.
 */
export function addTypos(text: string, count: number): string {
  const words = text.split(/(\s+)/);
  const random = randomNumbers(text);
  const places = words.flatMap((word, index) => (/^\p{L}{4,}/u.test(word) ? [index] : []));
  for (let done = 0; done < count && places.length > 0; done++) {
    const [place = 0] = places.splice(Math.floor(random() * places.length), 1);
    words[place] = spoil(words[place] ?? '', random);
  }
  return words.join('');
}

function spoil(word: string, random: () => number): string {
  const letters = [...word];
  const tail = letters.findIndex((letter) => !/\p{L}/u.test(letter));
  const length = tail === -1 ? letters.length : tail;
  const at = Math.floor(random() * length);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const way = Math.floor(random() * 4);
  if (way === 0) letters.splice(at, 1);
  else if (way === 1) letters.splice(at, 0, letter);
  else if (way === 2) letters[at] = letter;
  else letters.splice(Math.min(at, length - 2), 2, letters[Math.min(at, length - 2) + 1] ?? '', letters[Math.min(at, length - 2)] ?? '');
  return letters.join('');
}

function randomNumbers(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE();
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
