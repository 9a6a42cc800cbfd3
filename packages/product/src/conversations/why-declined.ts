import type { DeclineReason } from '@parley/contract/conversations';
import type { ModelAnswer } from './call-model.ts';
import type { Retrieval } from './turn.ts';

/** Why a bot said its fallback after a model was asked, from the last call. */
export function whyDeclined({ answer, gaveUp }: Pick<ModelAnswer, 'answer' | 'gaveUp'>, retrieval: Retrieval): DeclineReason {
  if (gaveUp !== undefined) return gaveUp;
  if (!retrieval.answerable) return 'not_in_knowledge';
  if (answer.declined) return 'model_declined';
  return answer.withheld > 0 ? 'nothing_supported' : 'empty_answer';
}
