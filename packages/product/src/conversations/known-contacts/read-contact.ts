import type { ContactDetailResponse } from '@parley/contract/contacts';
import { AppError } from '@parley/contract/errors';
import { type ContactId, formatId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findKnownContact, selectConversationsOf, selectLeadsOf } from './known-contacts.store.ts';
import { toContactResponse } from './list-contacts.ts';

const shownOfEach = 100;

/** Reads a contact with the latest of what they sent and talked about; `not_found` where none of it is within reach. */
export async function readContact(scope: TenantScope, id: ContactId): Promise<ContactDetailResponse> {
  return scope.transaction(async (db) => {
    const contact = await findKnownContact(db, id, scope.bots);
    if (contact === undefined) throw new AppError('not_found');
    const reach = { id: contact.id, bots: scope.bots, limit: shownOfEach };
    const leads = await selectLeadsOf(db, reach);
    const conversations = await selectConversationsOf(db, reach);
    return {
      ...toContactResponse(contact),
      leads: leads.map((lead) => ({
        id: formatId('lead', lead.id),
        botId: lead.botId && formatId('bot', lead.botId),
        conversationId: lead.conversationId && formatId('conversation', lead.conversationId),
        action: lead.action,
        title: lead.title,
        createdAt: lead.createdAt.toISOString(),
      })),
      conversations: conversations.map((conversation) => ({
        id: formatId('conversation', conversation.id),
        botId: formatId('bot', conversation.botId),
        startedAt: conversation.startedAt.toISOString(),
        lastTurnAt: conversation.lastTurnAt.toISOString(),
      })),
    };
  });
}
