import type { ReplayedAnswer, TraceResponse } from '@parley/contract/conversations';
import { toCitation } from '../citation.ts';
import type { Message } from '../conversation.ts';
import type { Turn, TurnEnding } from '../turn.ts';

type Acted = Pick<TraceResponse, 'actions' | 'model'>;

/** What was said and done in a turn, as it was stored. */
export function storedAnswer(turn: Turn, trace: Acted, answer: Message | undefined): ReplayedAnswer {
  return {
    ...actedIn(trace),
    text: answer?.text ?? '',
    outcome: answer?.outcome ?? null,
    failure: turn.failureCode ?? turn.interruptReason,
    citations: [...(answer?.citations ?? [])],
    unsupported: (answer?.unsupported ?? []).map(({ start, end }) => ({ start, end })),
    offers: [...(answer?.offers ?? [])],
    asked: answer?.request?.shown.title ?? null,
  };
}

/** The same of a turn that was decided and not stored. */
export function decidedAnswer(ending: TurnEnding, trace: Acted): ReplayedAnswer {
  if (ending.status === 'failed')
    return { ...actedIn(trace), text: '', outcome: null, failure: ending.code, citations: [], unsupported: [], offers: [], asked: null };
  return {
    ...actedIn(trace),
    text: ending.text,
    outcome: ending.status === 'completed' ? ending.outcome : null,
    failure: ending.status === 'completed' ? null : ending.reason,
    citations: ending.citations.map(({ number, quote, passage }) => toCitation(number, quote, passage)),
    unsupported: ending.unsupported.map(({ start, end }) => ({ start, end })),
    offers: ending.status === 'completed' ? [...ending.offers] : [],
    asked: ending.status === 'completed' ? (ending.request?.shown.title ?? null) : null,
  };
}

function actedIn({ actions = [], model }: Acted): Pick<ReplayedAnswer, 'model' | 'actions'> {
  return { model, actions: actions.map(({ name, arguments: given, outcome }) => ({ name, arguments: given, outcome })) };
}
