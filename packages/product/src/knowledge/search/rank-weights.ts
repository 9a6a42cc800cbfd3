import { featureNames } from './read-features.ts';
import { meaningNames } from './read-meanings.ts';

/** What each feature of a candidate counts. */
export interface RankWeights {
  words: Float64Array;
  meanings: Float64Array;
}

type Named<Name extends string> = Readonly<Partial<Record<Name, number>>>;

// Fitted on development questions: a logistic choice among the candidates of each question, the relevant ones to be on top, all
// sets weighing the same, no weight below 0, those near 0 left out. `asksAlone` was settled when the others stood.

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
    bm25Slow: 2.75,
    substance: 0.5,
    plain: 0.6,
    namePrecision: 0.5,
    nameAlike: 0.85,
    sentenceDense: 0.25,
    sentenceAlike: 2.05,
    pairs: 2.7,
    pairsOften: 3.05,
    near: 0.4,
    gramsOften: 1.6,
    gramSentence: 1.5,
    gramName: 0.5,
    gramNamePrecision: 0.75,
    askedAlike: 2.05,
    askedGrams: 0.15,
    // Any two questions have something in common. Where only some chunks have one for their name, that must not count for these.
    asksAlone: -1.5,
  },
  {
    meantOften: 2.9,
    meantSentence: 1.1,
    about: 2.25,
    aboutName: 0.25,
    bothName: 1.3,
    bothSentence: 2.3,
    askedMeant: 1.8,
    askedAbout: 1.15,
    askedBoth: 2.75,
  },
);

function weightsOf(words: Named<(typeof featureNames)[number]>, meanings: Named<(typeof meaningNames)[number]> = {}): RankWeights {
  return {
    words: Float64Array.from(featureNames, (name) => words[name] ?? 0),
    meanings: Float64Array.from(meaningNames, (name) => meanings[name] ?? 0),
  };
}
