import { AppError } from '@parley/contract/errors';
import type { BotId, ContactId, ConversationId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { ownConversation } from './own-conversation.ts';

/** Refuses, as `not_found`, a conversation that is not of this contact with this bot. */
export async function requireOwnConversation(
  db: TenantDb,
  { conversationId, botId, contactId }: { conversationId: ConversationId; botId: BotId; contactId: ContactId },
): Promise<void> {
  if ((await ownConversation(db, { conversationId, contactId })).botId !== botId) throw new AppError('not_found');
}
