import type { ConversationEvent } from '@parley/contract/handoff';
import type { ContactId, ConversationId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import type { StreamItem } from '@parley/platform/http/event-stream';
import { ownConversation } from '../own-conversation.ts';
import { conversationKey, toHandoffResponse } from './handoff.ts';
import { countMemberMessages } from './handoffs.store.ts';

/** A signal may be lost with the connection that carries it; the database is asked this often in any case. */
const askAgainMs = 5_000;

/**
 * Tells a contact how their conversation stands, at once and whenever a person takes it, writes or gives it back, until the bot has it or
 * `signal` aborts. Another contact's is `not_found`.
 */
export async function* followConversation(
  scope: TenantScope,
  { events }: { events: Pick<EventLog, 'onSignal'> },
  { signal, ...input }: { conversationId: ConversationId; contactId: ContactId; signal: AbortSignal },
): AsyncGenerator<StreamItem<ConversationEvent>> {
  let wake = Promise.withResolvers<void>();
  const stop = events.onSignal(conversationKey(scope.tenantId, input.conversationId), 'changed', () => wake.resolve());
  signal.addEventListener('abort', () => wake.resolve(), { once: true });
  let told = '';
  let number = 0;
  try {
    while (!signal.aborted) {
      wake = Promise.withResolvers<void>();
      const [handoff, written] = await scope.transaction(async (db) => [
        (await ownConversation(db, input)).handoff,
        await countMemberMessages(db, input.conversationId),
      ]);
      const event: ConversationEvent = { type: 'conversation.changed', handoff: handoff && toHandoffResponse(handoff) };
      const text = JSON.stringify([event, written]);
      if (text !== told) yield { id: ++number, event };
      told = text;
      if (handoff === null) return;
      const timer = setTimeout(() => wake.resolve(), askAgainMs);
      await wake.promise;
      clearTimeout(timer);
    }
  } finally {
    stop();
  }
}
