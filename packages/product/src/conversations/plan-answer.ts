import type { DeclineReason } from '@parley/contract/conversations';
import type { TurnOffer } from '@parley/contract/stream-events';
import type { NewActionRequest } from '../actions/public.ts';
import type { ModelStep } from '../models/public.ts';
import type { BegunTurn, Retrieval, VerifiedCitation } from './turn.ts';

/** Whether a model is asked, or what is said instead. */
export type AnswerPlan =
  /** `onlyByAction`: the knowledge does not hold it, so nothing is said that rests on no action. */
  { kind: 'model'; onlyByAction: boolean } | FixedAnswer;

/** What is said without asking a model. */
export interface FixedAnswer {
  kind: 'fixed';
  text: string;
  outcome: 'answered' | 'declined' | 'greeted';
  citations: readonly VerifiedCitation[];
  /** Why it is no answer; undefined where it is one. */
  declined?: DeclineReason;
  /** What is offered with it; what the bot offers wherever it declines when left out. */
  offers?: readonly TurnOffer[];
  /** What the visitor is asked for with it. */
  request?: NewActionRequest | undefined;
  /** A person is called. */
  callsPerson?: boolean;
}

/**
 * Decides before any model is called. What the knowledge does not hold is declined here, so that no model gets the chance
 * to invent it, unless the bot may answer openly. A message with nothing to search for ("hello") goes to a model that can talk; the extractive one greets.
 */
export function planAnswer(
  turn: BegunTurn,
  retrieval: Retrieval,
  model: Pick<ModelStep, 'providerName' | 'tools'> | undefined,
): AnswerPlan {
  const { grounding } = turn.config;
  const hasFunctions = model?.tools === true && (turn.actions.length > 0 || (turn.caller?.tools.length ?? 0) > 0);
  const hasModel = model !== undefined && model.providerName !== 'extractive';
  const holds = retrieval.answerable && retrieval.passages.length > 0;
  // What must be a call, or data, is no text that somebody wrote before.
  if (hasModel && (turn.caller?.must === true || turn.caller?.format !== undefined)) {
    if (!retrieval.searchable || holds || grounding === 'open') return { kind: 'model', onlyByAction: false };
    if (turn.caller.must === true) return { kind: 'model', onlyByAction: true };
  }
  if (!retrieval.searchable) {
    // Under strict grounding a model's own greeting would be withheld.
    return !hasModel || (grounding === 'strict' && !hasFunctions)
      ? { kind: 'fixed', text: turn.courtesy, outcome: 'greeted', citations: [] }
      : { kind: 'model', onlyByAction: false };
  }
  if (retrieval.curated !== null) {
    const { passage } = retrieval.curated;
    const citation = { number: 1, passage, quote: passage.text, start: 0, end: passage.text.length };
    return { kind: 'fixed', text: `${passage.text} [1]`, outcome: 'answered', citations: [citation] };
  }
  if (!holds) {
    if (turn.attachments !== undefined && hasModel) return { kind: 'model', onlyByAction: false };
    if (grounding === 'open' && hasModel) return { kind: 'model', onlyByAction: false };
    if (hasFunctions && hasModel) return { kind: 'model', onlyByAction: true };
    return { kind: 'fixed', text: turn.config.fallbackText, outcome: 'declined', declined: 'not_in_knowledge', citations: [] };
  }
  return { kind: 'model', onlyByAction: false };
}
