import { expect, it } from 'vitest';
import { englishRank } from './english-words.ts';
import { spokenWords } from './spoken-words.ts';

/** So far down the words of English, by how often they are written, somebody may ask about one. */
const asked = 8_000;
/** These are grammar there too, or hardly stand alone. */
const spared = new Set(['he', 'was', 'les']);

it('takes no word for grammar of another language that somebody may ask about in English', () => {
  const words = Object.values(spokenWords).flatMap((list) => list.split(/\s+/));
  expect(words).not.toContain('l');
  expect(words.filter((word) => (englishRank(word) ?? asked) < asked && !spared.has(word))).toEqual([]);
});
