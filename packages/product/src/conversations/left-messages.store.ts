import type { BotId, ContactId, ConversationId, LeftMessageId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { LeftMessageRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';

const most = 100;

/** What a contact wrote for a person to answer later. */
export interface LeftMessage {
  id: LeftMessageId;
  contactId: ContactId;
  conversationId: ConversationId | null;
  name: string | null;
  email: string;
  text: string;
  createdAt: Date;
}

export async function insertLeftMessage(db: TenantDb, message: Omit<LeftMessage, 'createdAt'>): Promise<LeftMessage> {
  const row = await db
    .insertInto('left_messages')
    .values({
      id: message.id,
      contact_id: message.contactId,
      conversation_id: message.conversationId,
      name: message.name,
      email: message.email,
      text: message.text,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toLeftMessage(row);
}

export async function selectLeftMessagePage(
  db: TenantDb,
  page: { limit: number; before: LeftMessageId | undefined; bots: ReadonlySet<BotId> | undefined },
): Promise<LeftMessage[]> {
  let query = db.selectFrom('left_messages').selectAll().orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (page.bots !== undefined) {
    const ofBots = db.selectFrom('conversations').select('conversations.id').where('bot_id', '=', anyOf(page.bots));
    query = query.where('conversation_id', 'in', ofBots);
  }
  return (await query.execute()).map(toLeftMessage);
}

/** What was left in a conversation, oldest first. */
export async function selectLeftMessagesOf(db: TenantDb, conversationId: ConversationId): Promise<LeftMessage[]> {
  return (
    await db.selectFrom('left_messages').selectAll().where('conversation_id', '=', conversationId).orderBy('id').limit(most).execute()
  ).map(toLeftMessage);
}

function toLeftMessage(row: Selectable<LeftMessageRow>): LeftMessage {
  return {
    id: row.id,
    contactId: row.contact_id,
    conversationId: row.conversation_id,
    name: row.name,
    email: row.email,
    text: row.text,
    createdAt: row.created_at,
  };
}
