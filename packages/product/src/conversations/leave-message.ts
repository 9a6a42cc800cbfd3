import type { LeaveMessageBody, LeftMessageResponse } from '@parley/contract/chat';
import type { ConversationPurpose } from '@parley/contract/conversations';
import { AppError } from '@parley/contract/errors';
import { type BotId, type ContactId, formatId, newId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { composeMail } from '@parley/platform/mail/compose-mail';
import { queueMail } from '@parley/platform/mail/queue-mail';
import { membersWho } from '../members/public.ts';
import { readSpendNames } from '../models/public.ts';
import { findConversation } from './conversations.store.ts';
import { leftMessageMail } from './left-message-mail.ts';
import { insertLeftMessage, type LeftMessage } from './left-messages.store.ts';

/** Keeps what a contact wrote for a person to answer later; what a visitor wrote is mailed to every member who may answer, and an answer to that goes to them. */
export async function leaveMessage(
  scope: TenantScope,
  { dashboard }: { dashboard: URL },
  input: LeaveMessageBody & { contactId: ContactId; botId: BotId; purpose: ConversationPurpose },
): Promise<LeftMessage> {
  return scope.transaction(async (db) => {
    if (input.conversationId !== undefined) {
      const conversation = await findConversation(db, input.conversationId);
      if (conversation === undefined || conversation.contactId !== input.contactId) throw new AppError('not_found');
    }
    const message = await insertLeftMessage(db, {
      id: newId('leftMessage'),
      contactId: input.contactId,
      conversationId: input.conversationId ?? null,
      name: input.name === undefined || input.name === '' ? null : input.name,
      email: input.email,
      text: input.text,
    });
    if (input.purpose === 'live') await tellMembers(db, message, { dashboard, botId: input.botId });
    return message;
  });
}

async function tellMembers(db: TenantDb, message: LeftMessage, { dashboard, botId }: { dashboard: URL; botId: BotId }): Promise<void> {
  const { conversationId, email } = message;
  const { tenant, slug, bot = '', locale } = await readSpendNames(db, botId);
  const page = conversationId === null ? 'conversations' : `conversations/${formatId('conversation', conversationId)}`;
  const news = { ...message, tenant, bot, link: new URL(`t/${slug}/${page}`, dashboard).href };
  for (const reader of await membersWho(db, 'conversations.reply')) {
    const mail = composeMail(leftMessageMail(news, { name: reader.name, locale }));
    const erasedWith = conversationId === null ? {} : { conversationId };
    await queueMail(db, { to: reader.email, kind: 'conversations.left-message', ...mail, replyTo: email, ...erasedWith });
  }
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
