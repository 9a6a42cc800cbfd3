import type { ChunkId, DocumentId, SourceId } from '@parley/contract/ids';
import { expect, it } from 'vitest';
import { printChunk } from '../chunks/chunk-print.ts';
import { prepareQuery } from './prepare-query.ts';
import { questionTerms } from './question-terms.ts';
import { rankCandidates } from './rank-candidates.ts';
import { answerWidth, readAnswerSigns } from './read-answer-signs.ts';
import { readContenders, rerankWidth } from './rerank-signs.ts';

const query = prepareQuery({ ...questionTerms('How long is the warranty of the rain barrel?', {}), rarity: () => 1 });
const ranked = rankCandidates(
  query,
  ['hose', 'sprinkler', 'rain barrel', 'pump', 'shed', 'fence'].map((subject, at) => ({
    chunkId: `${at}` as ChunkId,
    sourceId: `${at}` as SourceId,
    documentId: `${at}` as DocumentId,
    print: printChunk({ title: subject, headingPath: [], text: `The warranty of the ${subject} is ${at + 1} years.` }),
    asOf: null,
  })),
);
const asked = [
  { code: 1, rarity: 2, known: true },
  { code: 2, rarity: 5, known: false },
  { code: 3, rarity: 1, known: true },
];

it('says of the first contender what orders it again, how far it is ahead, and how rare the words are that are known or not', () => {
  const signs = readAnswerSigns(query, ranked, asked);
  expect(signs).toHaveLength(answerWidth);
  expect(signs?.subarray(0, rerankWidth)).toEqual(readContenders(query, ranked)[0]?.signs);
  const [toSecond, toThird, toFifth, toMean, spread, ...words] = signs?.subarray(rerankWidth) ?? [];
  const [first = 0, ...others] = ranked.slice(0, 5).map(({ score }) => score);
  const ahead = others.map((score) => Math.fround(first - score));
  expect([toSecond, toThird, toFifth]).toEqual([ahead[0], ahead[1], ahead[3]]);
  expect(toMean).toBeCloseTo(ahead.reduce((sum, each) => sum + each, 0) / 5);
  expect(spread).toBeGreaterThan(0);
  expect(words).toEqual([8 / 3, 2, 5, 5 / 8].map(Math.fround));
});

it('says nothing where fewer documents than are ordered again were found', () => {
  expect(readAnswerSigns(query, ranked.slice(0, 4), asked)).toBeUndefined();
  expect(readAnswerSigns(query, [], asked)).toBeUndefined();
});
