import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { firstWord, solveChallenge } from './solve-challenge.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest().readInt32BE(0);

describe('a challenge', () => {
  it('is hashed as SHA-256 says, for every length of one block', () => {
    const block = new Uint32Array(64);
    for (let length = 0; length <= 55; length++) {
      const text = Array.from({ length }, (_, at) => String.fromCharCode(33 + ((at * 7 + length) % 90))).join('');
      expect(firstWord(text, block), text).toBe(sha256(text));
    }
  });

  it('is solved by a text that begins the hash with the zero bits asked for', async () => {
    for (const salt of ['a', '0123456789abcdefghijkl']) {
      const solution = await solveChallenge({ salt, difficulty: 12 });
      expect(Math.clz32(sha256(`${salt}.${solution}`))).toBeGreaterThanOrEqual(12);
    }
  });
});
