// cspell:disable: words of several languages
import { expect, it } from 'vitest';
import { otherWordsFor } from './other-words.ts';
import { tokenize } from './tokenize.ts';

it.each([
  ['2FA', 'two factor'],
  ['Passwort', 'Kennwort'],
  ['kennwort', 'passwort'],
  ['ascensor', 'elevador'],
])('knows other words for "%s"', (asked, words) => {
  expect(tokenize(asked).flatMap(otherWordsFor)).toEqual(expect.arrayContaining(tokenize(words)));
});

it('knows none for most words, nor is a word another for itself', () => {
  expect(tokenize('refund zebra').flatMap(otherWordsFor)).toEqual([]);
  for (const term of tokenize('pw passwort lift pool')) expect(otherWordsFor(term)).not.toContain(term);
});
