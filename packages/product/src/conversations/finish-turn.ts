import { type MessageId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type NewUsageEvent, recordUsage } from '../usage/public.ts';
import type { BegunTurn, TurnEnding } from './turn.ts';
import { type TurnEnd, writeTurnEnd } from './turn-end.store.ts';
import type { TraceRecord } from './turn-traces.store.ts';

export interface FinishTurnInput {
  turn: BegunTurn;
  ending: TurnEnding;
  trace: TraceRecord;
  usage: readonly NewUsageEvent[];
}

/**
 * Appends the answer with its citations, trace and usage in one transaction. `ended` is false when the turn had been ended
 * by somebody else before: then only the usage is recorded, because it was spent. `messageId` is null when nothing was said.
 */
export async function finishTurn(
  scope: TenantScope,
  { turn, ending, trace, usage }: FinishTurnInput,
): Promise<{ ended: boolean; messageId: MessageId | null }> {
  const messageId = ending.status === 'failed' || (ending.status === 'interrupted' && ending.text === '') ? null : newId('message');
  return scope.transaction(async (db) => {
    await recordUsage(db, usage);
    const ended = await writeTurnEnd(db, turn.id, {
      status: ending.status,
      interruptReason: ending.status === 'interrupted' ? ending.reason : null,
      failureCode: ending.status === 'failed' ? ending.code : null,
      trace,
      answer: answerOf(ending, messageId),
    });
    return { ended, messageId: ended ? messageId : null };
  });
}

function answerOf(ending: TurnEnding, messageId: MessageId | null): TurnEnd['answer'] {
  if (messageId === null || ending.status === 'failed') return null;
  const { text, citations } = ending;
  if (ending.status === 'interrupted') return { messageId, text, citations, outcome: null, grounded: null, offers: [] };
  return { messageId, text, citations, outcome: ending.outcome, grounded: ending.grounded, offers: ending.offers };
}
