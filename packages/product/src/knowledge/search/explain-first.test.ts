import type { ChunkId, DocumentId, SourceId } from '@parley/contract/ids';
import { expect, it } from 'vitest';
import { printChunk } from '../chunks/chunk-print.ts';
import { explainFirst } from './explain-first.ts';
import type { Ranked } from './rank-candidates.ts';

const texts = {
  most: 'Wash the colander. The colander may go into the dishwasher, unless the colander has wooden handles.',
  definition: 'Of the kitchen. A colander is a bowl with holes that drains what was washed. It stands in the sink.',
  list: 'colander, sieve, colander',
  alone: 'Colander - drains pasta, rice and whatever else was washed or cooked in water',
};

function ranked(...names: (keyof typeof texts)[]): Ranked[] {
  return names.map((name, at) => ({
    candidate: {
      chunkId: name as string as ChunkId,
      sourceId: `${at}` as SourceId,
      documentId: `${at}` as DocumentId,
      print: printChunk({ title: 'Kitchen', headingPath: [], text: texts[name] }),
      asOf: null,
    },
    score: 9 - at,
    held: 1,
    byMeaning: false,
  }));
}

const namesOf = (list: readonly Ranked[]): string[] => list.map(({ candidate }) => candidate.chunkId);

it('brings what explains a thing before what speaks of it most, and leaves the scores where they were', () => {
  const order = explainFirst('What is a colander?', ranked('most', 'list', 'alone', 'definition'));
  expect(namesOf(order)).toEqual(['alone', 'definition', 'most', 'list']);
  expect(order.map(({ score }) => score)).toEqual([9, 8, 7, 6]);
});

it('moves nothing where something else is asked', () => {
  const before = ranked('most', 'list', 'definition');
  expect(explainFirst('How do I clean the colander?', before)).toEqual(before);
  expect(explainFirst('What is a colander?', [])).toEqual([]);
});
