import { expect, it } from 'vitest';
import { printChunk } from '../chunks/chunk-print.ts';
import { prepareQuery } from './prepare-query.ts';
import { questionTerms } from './question-terms.ts';
import { featureNames, readFeatures } from './read-features.ts';

const query = prepareQuery({ ...questionTerms('When do you deliver?', {}), rarity: () => 1 });

function asksAloneOf(titles: readonly string[]): number[] {
  const prints = titles.map((title) => printChunk({ title, headingPath: [], text: 'We deliver on Mondays.' }));
  return readFeatures(query, prints).map((row) => row[featureNames.indexOf('asksAlone')] ?? Number.NaN);
}

it('sees a chunk named by a question among chunks that are not as standing alone, and the others as not', () => {
  const [asking, ...others] = asksAloneOf(['When is the shop open?', 'Delivery', 'Payment', 'Returns']);
  expect(asking).toBeCloseTo(0.75);
  for (const other of others) expect(other).toBeCloseTo(-0.25);
});

it('tells nothing of names where all of them ask, or none', () => {
  for (const value of asksAloneOf(['When is the shop open?', 'Who delivers?', '¿Cuándo?'])) expect(value).toBeCloseTo(0);
  for (const value of asksAloneOf(['Opening hours', 'Delivery'])) expect(value).toBeCloseTo(0);
});
