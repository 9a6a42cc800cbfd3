import { newId, type TurnId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { announceSpendAlerts, settleSpend } from '../models/public.ts';
import { recordUsage } from '../usage/public.ts';
import { insertMessage } from './messages.store.ts';
import { endTurn, lockAbandonedTurn } from './turns.store.ts';

/**
 * Closes a turn whose process died, keeping what it had said. Does nothing when the turn lives or was closed before, so
 * it may run any number of times. A call that had begun to answer was paid for, but nobody knows how much: it is recorded so, and
 * limits of spending count all that was held back for it.
 */
export async function closeAbandonedTurn(scope: TenantScope, turnId: TurnId): Promise<void> {
  await scope.transaction(async (db) => {
    const turn = await lockAbandonedTurn(db, turnId);
    if (turn === undefined) return;
    await endTurn(db, turnId, { status: 'interrupted', interruptReason: 'restarted', failureCode: null });
    if (turn.reservation !== null) {
      await announceSpendAlerts(db, await settleSpend(db, turn.reservation, turn.reservation.usd));
    }
    // The citations were not saved with the text, so their markers would point at nothing.
    const text = turn.partialText.replace(/\s*\[\d+\]/g, '');
    if (text === '') return;
    await insertMessage(db, {
      id: newId('message'),
      conversationId: turn.conversationId,
      turnId,
      author: 'bot',
      text,
      interruptReason: 'restarted',
    });
    await recordUsage(db, [
      {
        idempotencyKey: `model.call:${turnId}:1`,
        kind: 'model.call',
        botId: null,
        conversationId: turn.conversationId,
        turnId,
        provider: null,
        model: null,
        inputTokens: null,
        outputTokens: null,
        costUsd: null,
      },
    ]);
  });
}
