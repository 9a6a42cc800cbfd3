import type { ChatConversation } from '@parley/contract/chat';
import type { ConversationPurpose } from '@parley/contract/conversations';
import { type BotId, type ContactId, formatId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { selectConversationPage } from './conversations.store.ts';

const listed = 30;

/** What a visitor has talked about with a bot before, the conversation begun last first. */
export async function listOwnConversations(
  scope: TenantScope,
  visitor: { botId: BotId; contactId: ContactId; purpose: ConversationPurpose },
): Promise<ChatConversation[]> {
  const page = { ...visitor, limit: listed, before: undefined, bots: undefined };
  const rows = await scope.transaction((db) => selectConversationPage(db, page));
  return rows.map(({ id, firstQuestion, lastTurnAt }) => ({
    id: formatId('conversation', id),
    firstQuestion,
    lastTurnAt: lastTurnAt.toISOString(),
  }));
}
