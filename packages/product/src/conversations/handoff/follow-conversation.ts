import type { ConversationEvent } from '@parley/contract/handoff';
import type { ContactId, ConversationId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { followState } from '@parley/platform/events/follow-state';
import type { StreamItem } from '@parley/platform/http/event-stream';
import { ownConversation } from '../own-conversation.ts';
import { conversationKey, toHandoffResponse } from './handoff.ts';
import { countPeoplesMessages } from './handoffs.store.ts';

const askAgainMs = 5_000;

/**
 * Tells a contact how their conversation stands, at once and whenever a person takes it, writes or gives it back, or the contact writes in another tab, until the bot has it or
 * `signal` aborts. Another contact's is `not_found`.
 */
export function followConversation(
  scope: TenantScope,
  { events }: { events: Pick<EventLog, 'onSignal'> },
  { signal, ...input }: { conversationId: ConversationId; contactId: ContactId; signal: AbortSignal },
): AsyncGenerator<StreamItem<ConversationEvent>> {
  const key = conversationKey(scope.tenantId, input.conversationId);
  return followState<ConversationEvent>(events, { key, signal, askAgainMs }, async () => {
    const [handoff, written] = await scope.transaction(async (db) => [
      (await ownConversation(db, input)).handoff,
      await countPeoplesMessages(db, input.conversationId),
    ]);
    return {
      event: { type: 'conversation.changed', handoff: handoff && toHandoffResponse(handoff) },
      also: written,
      ended: handoff === null,
    };
  });
}
