import { type MessageId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type NewUsageEvent, recordUsage } from '../usage/public.ts';
import { insertCitations } from './message-citations.store.ts';
import { insertMessage } from './messages.store.ts';
import type { BegunTurn, TurnEnding } from './turn.ts';
import type { TraceRecord } from './turn-traces.store.ts';
import { insertTrace } from './turn-traces.store.ts';
import { endTurn } from './turns.store.ts';

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
  return scope.transaction(async (db) => {
    await recordUsage(db, usage);
    const ended = await endTurn(db, turn.id, {
      status: ending.status,
      interruptReason: ending.status === 'interrupted' ? ending.reason : null,
      failureCode: ending.status === 'failed' ? ending.code : null,
    });
    if (!ended) return { ended: false, messageId: null };
    await insertTrace(db, turn.id, trace);
    if (ending.status === 'failed' || (ending.status === 'interrupted' && ending.text === '')) return { ended: true, messageId: null };
    const messageId = newId('message');
    await insertMessage(db, {
      id: messageId,
      conversationId: turn.conversationId,
      turnId: turn.id,
      author: 'bot',
      text: ending.text,
      ...(ending.status === 'completed'
        ? { outcome: ending.outcome, grounded: ending.grounded, offers: ending.offers }
        : { interruptReason: ending.reason }),
    });
    await insertCitations(db, messageId, ending.citations);
    return { ended: true, messageId };
  });
}
