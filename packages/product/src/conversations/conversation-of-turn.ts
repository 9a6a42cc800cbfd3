import type { ContactId, ConversationId, TurnId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findTurn } from './turns.store.ts';

/** The conversation that a turn of this contact belongs to; undefined where there is no such turn. */
export async function conversationOfTurn(
  scope: TenantScope,
  { turnId, contactId }: { turnId: TurnId; contactId: ContactId },
): Promise<ConversationId | undefined> {
  const turn = await scope.transaction((db) => findTurn(db, turnId));
  return turn?.contactId === contactId ? turn.conversationId : undefined;
}
