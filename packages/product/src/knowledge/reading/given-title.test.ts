import { expect, it } from 'vitest';
import { givenTitle } from './given-title.ts';

it.each([
  ['PowerPoint Presentation', undefined],
  ['PowerPoint-Präsentation', undefined],
  ['Microsoft Word - prices final 2.docx', undefined],
  ['Document1', undefined],
  ['Unknown Title', undefined],
  ['handbook_v3.indd', undefined],
  [' ', undefined],
  ['The unknown soldier', 'The unknown soldier'],
  ['Document management', 'Document management'],
  ['Folie und Papier', 'Folie und Papier'],
])('the title "%s" is %s', (title, given) => {
  expect(givenTitle(title)).toBe(given);
});
