import type { BotId, ContactId, ConversationId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findConversationEndedWith } from './conversations.store.ts';

/**
 * The conversation a caller goes on with who keeps what was said and knows no ids: the latest one of the contact with the bot that ended
 * with this answer, within a day. Undefined when there is none, or it is being answered.
 */
export async function endedWith(
  scope: TenantScope,
  input: { botId: BotId; contactId: ContactId; answer: string },
): Promise<ConversationId | undefined> {
  return scope.transaction((db) => findConversationEndedWith(db, input));
}
