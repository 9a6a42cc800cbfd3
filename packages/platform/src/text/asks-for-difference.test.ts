// cspell:disable: words of several languages
import { expect, it } from 'vitest';
import { termsOfDifference } from './asks-for-difference.ts';
import { tokenize } from './tokenize.ts';

it.each([
  ['What is the difference between WEP and WPA?', 'difference between'],
  ['Was ist der Unterschied zwischen Basis und Plus?', 'Unterschied zwischen'],
  ['В чём разница между тарифами?', 'разница между'],
  ['Basic ile Plus arasındaki fark nedir?', 'arasındaki fark'],
])('tells what of "%s" only asks for a difference', (question, words) => {
  expect(termsOfDifference(question)).toEqual(tokenize(words));
});

it.each(['Can I pay the difference?', 'What is between the hotel and the sea?'])('takes "%s" for what it says', (question) => {
  expect(termsOfDifference(question)).toEqual([]);
});
