import { featureNames } from './read-features.ts';
import { meaningNames } from './read-meanings.ts';

/** What each feature of a candidate counts. */
export interface RankWeights {
  words: Float64Array;
  meanings: Float64Array;
}

type Named<Name extends string> = Readonly<Partial<Record<Name, number>>>;

// Fitted on development questions: a logistic choice among the candidates of each question, the relevant ones to be on top, all
// sets weighing the same, no weight below 0, those near 0 left out.

/** For questions of whose words the table of meanings knows nothing, or too little. */
export const wordsAlone = weightsOf({
  bm25: 0.9,
  bm25Slow: 4.69,
  substance: 2.82,
  plain: 1.78,
  namePrecision: 0.74,
  nameAlike: 1.04,
  sentenceDense: 0.89,
  sentencePlain: 0.89,
  sentenceAlike: 2.84,
  pairs: 2.53,
  pairsOften: 1.99,
  near: 1.02,
  gramsOften: 3.63,
  gramSentence: 2.51,
  gramName: 0.77,
  gramNamePrecision: 1.09,
  askedAlike: 2.78,
  askedGrams: 1.76,
  askedHeld: 0.81,
});

export const withMeanings = weightsOf(
  {
    bm25Slow: 2.6,
    substance: 0.9,
    plain: 1,
    namePrecision: 0.55,
    nameAlike: 0.85,
    sentenceDense: 0.3,
    sentencePlain: 0.2,
    sentenceAlike: 1.95,
    pairs: 2.5,
    pairsOften: 2.7,
    near: 0.4,
    gramsOften: 2.1,
    gramSentence: 1.85,
    gramName: 0.4,
    gramNamePrecision: 0.7,
    askedAlike: 1.9,
    askedGrams: 0.25,
  },
  {
    meantOften: 3,
    meantSentence: 1.3,
    about: 1.95,
    aboutName: 0.4,
    bothName: 1.1,
    bothSentence: 2.3,
    askedMeant: 1.6,
    askedAbout: 1.2,
    askedBoth: 2.4,
  },
);

function weightsOf(words: Named<(typeof featureNames)[number]>, meanings: Named<(typeof meaningNames)[number]> = {}): RankWeights {
  return {
    words: Float64Array.from(featureNames, (name) => words[name] ?? 0),
    meanings: Float64Array.from(meaningNames, (name) => meanings[name] ?? 0),
  };
}
