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
    bm25Slow: 1.8,
    substance: 0.45,
    plain: 0.8,
    namePrecision: 0.9,
    nameAlike: 0.9,
    sentenceDense: 0.35,
    sentencePlain: 0.1,
    sentenceAlike: 1.8,
    pairs: 2.55,
    pairsOften: 1.85,
    near: 0.8,
    gramsOften: 1.65,
    gramSentence: 1.8,
    gramName: 0.35,
    gramNamePrecision: 0.45,
    askedAlike: 1.5,
    askedGrams: 0.35,
    // Any two questions have something in common. Where only some chunks have one for their name, that must not count for these.
    asksAlone: -1.85,
  },
  {
    meantOften: 2.25,
    meantSentence: 1.65,
    about: 2.8,
    aboutName: 0.45,
    bothName: 1.55,
    bothSentence: 2.85,
    askedMeant: 1.85,
    askedAbout: 1.55,
    askedBoth: 2.15,
  },
);

function weightsOf(words: Named<(typeof featureNames)[number]>, meanings: Named<(typeof meaningNames)[number]> = {}): RankWeights {
  return {
    words: Float64Array.from(featureNames, (name) => words[name] ?? 0),
    meanings: Float64Array.from(meaningNames, (name) => meanings[name] ?? 0),
  };
}
