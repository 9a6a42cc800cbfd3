/**
 * Below this the knowledge is taken not to hold the answer. On development questions it declines about one in thirty that
 * could be answered, and more than half of those about something else.
 */
export const answerThreshold = 0.15;

// Fitted by logistic regression on development questions of four kinds, each kind weighing the same.
const bias = -5.25;
const perCoverage = 3.33;
const perStrength = 5.39;

/** How likely the best chunk a search found holds the answer, 0 to 1; 0 when nothing was found. */
export function searchConfidence(best: { coverage: number; strength: number } | undefined): number {
  if (best === undefined) return 0;
  return 1 / (1 + Math.exp(-(bias + perCoverage * best.coverage + perStrength * best.strength)));
}
