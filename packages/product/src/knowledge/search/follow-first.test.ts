import type { ChunkId, DocumentId, SourceId } from '@parley/contract/ids';
import { expect, it } from 'vitest';
import { printChunk } from '../chunks/chunk-print.ts';
import { followFirst } from './follow-first.ts';
import { prepareQuery } from './prepare-query.ts';
import { questionTerms } from './question-terms.ts';
import { type Ranked, rankCandidates } from './rank-candidates.ts';

function rank(question: string, names: readonly string[]): Ranked[] {
  const query = prepareQuery({ ...questionTerms(question, {}), rarity: () => 1 });
  const candidates = names.map((title, at) => ({
    chunkId: title as ChunkId,
    sourceId: `${at}` as SourceId,
    documentId: `${at}` as DocumentId,
    print: printChunk({ title, headingPath: [], text: 'Tell us and send it back.' }),
    asOf: null,
  }));
  // As good as each other, whatever their names say of the question.
  return rankCandidates(query, candidates)
    .toSorted((one, other) => names.indexOf(one.candidate.chunkId) - names.indexOf(other.candidate.chunkId))
    .map((entry, at) => ({ ...entry, score: 2 - at / 10 }));
}

const namesOf = (list: readonly Ranked[]): string[] => list.map(({ candidate }) => candidate.chunkId);

it('brings what is named like the first nearer to it, and leaves the first and the scores where they were', () => {
  const ranked = rank('Where do I send it?', [
    'Refund of the price',
    'Parking at the station',
    'Money paid back',
    'The weather in the mountains',
  ]);
  const followed = followFirst(ranked);
  expect(namesOf(followed).slice(0, 2)).toEqual(['Refund of the price', 'Money paid back']);
  expect(namesOf(followed).toSorted()).toEqual(namesOf(ranked).toSorted());
  expect(followed.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score));
});

it('moves nothing that is clearly better', () => {
  const [first, second, ...others] = rank('Where do I send it?', ['Refund of the price', 'Parking at the station', 'Money paid back']);
  if (first === undefined || second === undefined) throw new Error('nothing was ranked');
  expect(namesOf(followFirst([first, { ...second, score: 1.9 }, ...others.map((entry) => ({ ...entry, score: 0.5 }))]))).toEqual([
    'Refund of the price',
    'Parking at the station',
    'Money paid back',
  ]);
});

it('leaves an order as it is where meanings were not looked at', () => {
  const ranked = rank('Wohin schicke ich es?', ['Erstattung', 'Parken', 'Rückgabe']);
  expect(followFirst(ranked)).toEqual(ranked);
  expect(followFirst([])).toEqual([]);
});
