import type { ContactId, ConversationId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { recordAudit, systemTrail } from '../../audit/public.ts';
import { ownConversation } from '../own-conversation.ts';
import { conversationKey } from './handoff.ts';
import { lockHandoff, setHandoff } from './handoffs.store.ts';

/** Lets the bot answer again a contact who waited for a person. Does nothing where a person has come meanwhile; another contact's is `not_found`. */
export async function stopWaiting(
  scope: TenantScope,
  { events }: { events: Pick<EventLog, 'signal'> },
  input: { conversationId: ConversationId; contactId: ContactId },
): Promise<void> {
  await scope.transaction(async (db) => {
    const { id } = await ownConversation(db, input);
    if ((await lockHandoff(db, id))?.handoff?.state !== 'waiting_for_person') return;
    await setHandoff(db, id, null);
    await recordAudit(db, systemTrail('visitor'), { action: 'handoff.returned', target: { kind: 'conversation', id } });
  });
  events.signal(conversationKey(scope.tenantId, input.conversationId), 'changed');
}
