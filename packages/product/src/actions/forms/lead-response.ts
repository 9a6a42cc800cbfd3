import type { LeadResponse } from '@parley/contract/actions';
import { formatId } from '@parley/contract/ids';
import type { Lead } from './leads.store.ts';

/** A lead as it is shown to those who may see contacts, and posted to the tenant's own address. */
export function toLeadResponse(lead: Lead): LeadResponse {
  return {
    id: formatId('lead', lead.id),
    botId: lead.botId && formatId('bot', lead.botId),
    contactId: formatId('contact', lead.contactId),
    conversationId: lead.conversationId && formatId('conversation', lead.conversationId),
    action: lead.action,
    title: lead.title,
    fields: lead.fields.map((field) => ({ ...field })),
    createdAt: lead.createdAt.toISOString(),
  };
}
