import { AppError } from '@parley/contract/errors';
import type { ContactId, ConversationId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Conversation } from './conversation.ts';
import { findConversation } from './conversations.store.ts';

/** A contact's own conversation; another contact's is `not_found`. */
export async function ownConversation(
  db: TenantDb,
  { conversationId, contactId }: { conversationId: ConversationId; contactId: ContactId },
): Promise<Conversation> {
  const conversation = await findConversation(db, conversationId);
  if (conversation === undefined || conversation.contactId !== contactId) throw new AppError('not_found');
  return conversation;
}
