import type { ChunkId, DocumentId, SourceId } from '@parley/contract/ids';
import { expect, it } from 'vitest';
import { printChunk } from '../chunks/chunk-print.ts';
import type { Candidate } from '../chunks/chunks.store.ts';
import { prepareQuery } from './prepare-query.ts';
import { questionTerms } from './question-terms.ts';
import { type Ranked, rankCandidates } from './rank-candidates.ts';
import { rerank } from './rerank.ts';

const subjects = ['hose', 'lawn mower', 'sprinkler', 'greenhouse', 'garden shed', 'water pump', 'rain barrel', 'hedge trimmer'];

function candidatesOf(subject: string, at: number): Candidate[] {
  return [`The warranty of the ${subject} is ${at + 1} years.`, `Keep the ${subject} dry. A warranty that ends is told by mail.`].map(
    (text, part) => ({
      chunkId: `${at}-${part}` as ChunkId,
      sourceId: `s${at}` as SourceId,
      documentId: `${at}` as DocumentId,
      print: printChunk({ title: `The ${subject}`, headingPath: [], text }),
      asOf: null,
    }),
  );
}

const query = prepareQuery({ ...questionTerms('How long is the warranty of the rain barrel?', {}), rarity: () => 1 });
const ranked = rankCandidates(query, subjects.flatMap(candidatesOf));
const again = rerank(query, ranked);
const namesOf = (list: readonly Ranked[]): string[] => list.map(({ candidate }) => candidate.chunkId);
const documentsOf = (list: readonly Ranked[]): string[] => [...new Set(list.map(({ candidate }) => candidate.documentId as string))];

it('keeps every chunk once, and the first five documents in the first five places', () => {
  expect(ranked.length).toBeGreaterThan(10);
  expect(namesOf(again).toSorted()).toEqual(namesOf(ranked).toSorted());
  expect(documentsOf(again).slice(0, 5).toSorted()).toEqual(documentsOf(ranked).slice(0, 5).toSorted());
  expect(again[0]?.candidate.documentId).toBe('6');
});

it('leaves scores with their places, and all but the best chunks of those documents where they were', () => {
  expect(again.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score));
  const best = new Set(
    documentsOf(ranked)
      .slice(0, 5)
      .map((document) => ranked.findIndex(({ candidate }) => candidate.documentId === document)),
  );
  const others = (list: readonly Ranked[]): string[] => namesOf(list).filter((_, place) => !best.has(place));
  expect(others(again)).toEqual(others(ranked));
});

it('tells the documents of one source apart', () => {
  const crawled = ranked.map((entry) => ({ ...entry, candidate: { ...entry.candidate, sourceId: '0' as SourceId } }));
  expect(namesOf(rerank(query, crawled))).toEqual(namesOf(again));
});

it('orders the sections of a knowledge of one document', () => {
  // The best section second: as one of two documents it is the only one of its document that may move.
  const sections = [ranked[1], ranked[0], ...ranked.slice(2)].map((entry) => {
    const { candidate, ...rest } = entry as Ranked;
    return { ...rest, candidate: { ...candidate, documentId: '0' as DocumentId } };
  });
  expect(namesOf(rerank(query, sections))[0]).toBe(namesOf(ranked)[0]);
});

it('leaves one chunk as it is', () => {
  const alone = ranked.slice(0, 1);
  expect(rerank(query, alone)).toEqual(alone);
  expect(rerank(query, [])).toEqual([]);
});
