import type { ContactId, ConversationId } from '@parley/contract/ids';
import type { Rating } from '@parley/contract/visitor-data';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { ownConversation } from '../own-conversation.ts';
import { putRating } from './feedback.store.ts';

/** Keeps how a contact's own conversation was as a whole. Saying it again replaces it. */
export async function rateConversation(
  scope: TenantScope,
  { conversationId, contactId, ...rating }: { conversationId: ConversationId; contactId: ContactId } & Rating,
): Promise<void> {
  await scope.transaction(async (db) => {
    await ownConversation(db, { conversationId, contactId });
    await putRating(db, conversationId, rating);
  });
}
