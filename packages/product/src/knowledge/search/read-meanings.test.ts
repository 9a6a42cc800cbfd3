import { expect, it } from 'vitest';
import { printChunk } from '../chunks/chunk-print.ts';
import { prepareQuery } from './prepare-query.ts';
import { questionTerms } from './question-terms.ts';
import { meaningNames, readMeanings } from './read-meanings.ts';

const queryOf = (text: string) => prepareQuery({ ...questionTerms(text, {}), rarity: () => 1 });
const chunk = (text: string) => printChunk({ title: 'Shop', headingPath: [], text });

it('reads the same of a chunk whatever was read before, and anew of one with the same words', () => {
  const texts = ['The purchase price is paid back within two weeks.', 'The yard is behind the house.'];
  const query = queryOf('How long does a refund take?');
  const prints = texts.map(chunk);
  const first = readMeanings(query, prints);
  readMeanings(queryOf('Where is the house?'), [...prints, chunk('A garden hose waters the yard of the house.')]);
  expect(readMeanings(query, prints)).toEqual(first);
  expect(readMeanings(query, texts.map(chunk))).toEqual(first);
});

it('finds what is said in other words nearer than what is about something else', () => {
  const [paid, yard] = readMeanings(queryOf('refund of money'), [chunk('You get reimbursed.'), chunk('The yard is behind the house.')]);
  const about = meaningNames.indexOf('meantOften');
  expect(paid?.values[about]).toBeGreaterThan(yard?.values[about] ?? 1);
});
