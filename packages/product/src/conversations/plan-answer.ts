import type { BegunTurn, Retrieval } from './turn.ts';

/** Whether a model is asked, or what is said instead. */
export type AnswerPlan = { kind: 'model' } | { kind: 'fixed'; text: string; outcome: 'declined' | 'greeted' };

/**
 * Decides before any model is called. What the knowledge does not hold is declined here, so that no model gets the chance
 * to invent it. A message with nothing to search for ("hello") goes to a model that can talk; the extractive one greets.
 */
export function planAnswer(turn: BegunTurn, retrieval: Retrieval, provider: string): AnswerPlan {
  if (!retrieval.searchable) {
    return provider === 'extractive' ? { kind: 'fixed', text: turn.config.greeting, outcome: 'greeted' } : { kind: 'model' };
  }
  if (!retrieval.answerable || retrieval.passages.length === 0)
    return { kind: 'fixed', text: turn.config.fallbackText, outcome: 'declined' };
  return { kind: 'model' };
}
