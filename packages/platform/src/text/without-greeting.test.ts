// cspell:disable: words of several languages
import { expect, it } from 'vitest';
import { withoutGreeting } from './without-greeting.ts';

it.each([
  ['dzień dobry, ile kosztuje dostawa?', 'ile kosztuje dostawa?'],
  ['Buenas tardes! ¿tienen parking?', '¿tienen parking?'],
  ['すみません、料金を教えてください', '料金を教えてください'],
  ['Guten Tag', 'Guten Tag'],
  ['Highways near you?', 'Highways near you?'],
])('leaves off the greeting of "%s"', (message, rest) => {
  expect(withoutGreeting(message)).toBe(rest);
});
