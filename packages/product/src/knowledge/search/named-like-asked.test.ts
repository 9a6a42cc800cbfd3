import type { ChunkId, DocumentId, SourceId } from '@parley/contract/ids';
import { expect, it } from 'vitest';
import { printChunk } from '../chunks/chunk-print.ts';
import { namedLikeAsked } from './named-like-asked.ts';
import { prepareQuery } from './prepare-query.ts';
import { questionTerms } from './question-terms.ts';
import type { Ranked } from './rank-candidates.ts';

/** The names, best first, in the order they are given in. */
function order(question: string, headings: readonly (readonly string[])[]): string[] {
  const query = prepareQuery({ ...questionTerms(question, {}), rarity: () => 1 });
  const ranked = headings.map((headingPath, at): Ranked => {
    const print = printChunk({ title: 'Tents', headingPath, text: 'Larger than the Heide 2.' });
    const ids = { chunkId: headingPath.join(' ') as ChunkId, sourceId: 's' as SourceId, documentId: 'd' as DocumentId };
    return { candidate: { ...ids, print, asOf: null }, score: 9 - at, held: 9 - at, byMeaning: false };
  });
  const named = namedLikeAsked(query, ranked);
  expect(named.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score));
  return named.map(({ candidate }) => candidate.chunkId);
}

it('puts what is named for something else behind what is named as was asked', () => {
  expect(order('How heavy is the Heide 2?', [['Heide 3'], ['Care'], ['Heide 2'], ['Heide 4']])).toEqual([
    'Care',
    'Heide 2',
    'Heide 3',
    'Heide 4',
  ]);
});

it.each([
  ['both are asked for', 'Is the Heide 2 or the Heide 3 larger?', [['Heide 3'], ['Heide 2']]],
  ['neither is', 'How heavy is the Heide?', [['Heide 3'], ['Heide 2']]],
  ['they do not stand beside each other', 'How heavy is the Heide 2?', [['Old', 'Heide 3'], ['Heide 2']]],
  ['their names say more than one thing else', 'How heavy is the Heide 2?', [['Heide guy lines'], ['Heide 2']]],
])('leaves all where it is where %s', (_why, question, headings) => {
  expect(order(question, headings)).toEqual(headings.map((path) => path.join(' ')));
});
