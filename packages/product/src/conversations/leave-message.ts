import type { LeaveMessageBody, LeftMessageResponse } from '@parley/contract/chat';
import { AppError } from '@parley/contract/errors';
import { type ContactId, formatId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findConversation } from './conversations.store.ts';
import { insertLeftMessage, type LeftMessage } from './left-messages.store.ts';

/** Keeps what a contact wrote for a person to answer later. */
export async function leaveMessage(scope: TenantScope, input: LeaveMessageBody & { contactId: ContactId }): Promise<LeftMessage> {
  return scope.transaction(async (db) => {
    if (input.conversationId !== undefined) {
      const conversation = await findConversation(db, input.conversationId);
      if (conversation === undefined || conversation.contactId !== input.contactId) throw new AppError('not_found');
    }
    return insertLeftMessage(db, {
      id: newId('leftMessage'),
      contactId: input.contactId,
      conversationId: input.conversationId ?? null,
      name: input.name === undefined || input.name === '' ? null : input.name,
      email: input.email,
      text: input.text,
    });
  });
}

export function toLeftMessageResponse(message: LeftMessage): LeftMessageResponse {
  return {
    ...message,
    id: formatId('leftMessage', message.id),
    contactId: formatId('contact', message.contactId),
    conversationId: message.conversationId && formatId('conversation', message.conversationId),
    createdAt: message.createdAt.toISOString(),
  };
}
