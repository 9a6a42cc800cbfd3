import { AppError } from '@parley/contract/errors';
import type { FlowPrompt } from '@parley/contract/flows';
import type { ContactId, ConversationId, TurnId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Message } from './conversation.ts';
import { findConversation } from './conversations.store.ts';
import type { Handoff } from './handoff/handoff.ts';
import { selectMessages } from './messages.store.ts';
import { markSeen } from './replies/unseen-replies.store.ts';
import { findRunningTurn } from './turns.store.ts';

const shownMessages = 100;

/** What a returning visitor sees of a conversation of theirs, and what people wrote in it is seen from then on; another contact's is `not_found`. */
export async function loadHistory(
  scope: TenantScope,
  input: { conversationId: ConversationId; contactId: ContactId },
): Promise<{ messages: Message[]; runningTurnId: TurnId | null; prompt: FlowPrompt | null; handoff: Handoff | null }> {
  return scope.transaction(async (db) => {
    const conversation = await findConversation(db, input.conversationId);
    if (conversation === undefined || conversation.contactId !== input.contactId) throw new AppError('not_found');
    const messages = await selectMessages(db, conversation.id, shownMessages);
    const unseen = messages.filter(({ author, seenAt }) => author === 'member' && seenAt === null);
    if (unseen.length > 0)
      await markSeen(
        db,
        unseen.map(({ id }) => id),
      );
    const runningTurnId = (await findRunningTurn(db, conversation.id)) ?? null;
    return { messages, runningTurnId, prompt: conversation.flow?.prompt ?? null, handoff: conversation.handoff };
  });
}
