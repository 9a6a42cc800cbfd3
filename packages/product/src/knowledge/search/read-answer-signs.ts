import type { PreparedQuery } from './prepare-query.ts';
import type { Ranked } from './rank-candidates.ts';
import { mostContenders, readContenders, rerankWidth } from './rerank-signs.ts';
import type { AskedTerm } from './share-covered.ts';

/** How far the first contender is ahead of those at these places, of all of them together, and how much they differ. */
const behind = [1, 2, 4] as const;
const ofScores = behind.length + 2;
/** How rare the question's words are: on average, the rarest that is known, the rarest that is not, and the share of the unknown. */
const ofWords = 4;

/** How many signs the trees of confidence see beside those of its table. */
export const answerWidth = rerankWidth + ofScores + ofWords;

/**
 * What tells whether the first chunk of an order answers: all that orders the first sources once more says of it, and how it stands there.
 * Undefined where there are fewer documents than are ordered: beside none, or one or two, how it stands says something else.
 */
export function readAnswerSigns(query: PreparedQuery, ranked: readonly Ranked[], asked: readonly AskedTerm[]): Float32Array | undefined {
  const contenders = readContenders(query, ranked);
  const [first] = contenders;
  const documents = new Set(contenders.map(({ ranked: { candidate } }) => candidate.documentId));
  if (first === undefined || documents.size < mostContenders) return undefined;
  const signs = new Float32Array(answerWidth);
  signs.set(first.signs);
  const scores = contenders.map(({ ranked: { score } }) => score);
  const top = first.ranked.score;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  const ahead = behind.map((place) => top - (scores[place] ?? top));
  let [total, rarestKnown, rarestUnknown, unknown] = [1e-9, 0, 0, 0];
  for (const { rarity, known } of asked) {
    total += rarity;
    if (known) rarestKnown = Math.max(rarestKnown, rarity);
    else [rarestUnknown, unknown] = [Math.max(rarestUnknown, rarity), unknown + rarity];
  }
  const ofQuestion = [total / Math.max(1, asked.length), rarestKnown, rarestUnknown, unknown / total];
  signs.set([...ahead, top - mean, spread, ...ofQuestion], rerankWidth);
  return signs;
}
