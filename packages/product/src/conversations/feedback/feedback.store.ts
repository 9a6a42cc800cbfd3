import type { ConversationId, MessageId } from '@parley/contract/ids';
import type { Feedback, Rating } from '@parley/contract/visitor-data';
import { anyOf } from '@parley/platform/database/any-of';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** Keeps what a contact thinks of an answer, in place of what they thought before. */
export async function putFeedback(db: TenantDb, messageId: MessageId, { verdict, reasons, comment }: Feedback): Promise<void> {
  const given = { verdict, reasons: [...reasons], comment, updated_at: new Date() };
  await db
    .insertInto('message_feedback')
    .values({ message_id: messageId, ...given })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'message_id']).doUpdateSet(given))
    .execute();
}

export async function deleteFeedback(db: TenantDb, messageId: MessageId): Promise<void> {
  await db.deleteFrom('message_feedback').where('message_id', '=', messageId).execute();
}

/** What was thought of these messages, where anything was. */
export async function selectFeedback(db: TenantDb, messages: readonly MessageId[]): Promise<ReadonlyMap<MessageId, Feedback>> {
  if (messages.length === 0) return new Map();
  const rows = await db
    .selectFrom('message_feedback')
    .select(['message_id', 'verdict', 'reasons', 'comment'])
    .where('message_id', '=', anyOf(messages))
    .execute();
  return new Map(rows.map(({ message_id, verdict, reasons, comment }) => [message_id, { verdict, reasons, comment } as Feedback]));
}

/** Keeps how a conversation was as a whole, in place of what was said of it before. */
export async function putRating(db: TenantDb, conversationId: ConversationId, { stars, comment }: Rating): Promise<void> {
  const given = { stars, comment, updated_at: new Date() };
  await db
    .insertInto('conversation_ratings')
    .values({ conversation_id: conversationId, ...given })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'conversation_id']).doUpdateSet(given))
    .execute();
}

export async function findRating(db: TenantDb, conversationId: ConversationId): Promise<Rating | null> {
  const row = await db
    .selectFrom('conversation_ratings')
    .select(['stars', 'comment'])
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  return row ?? null;
}

/** Which of a bot's messages a contact may judge: those that were said to them. */
export async function isAnswerTo(db: TenantDb, contactId: string, messageId: MessageId): Promise<boolean> {
  const { rows } = await sql`
    select 1 as one from messages
    join conversations on conversations.id = messages.conversation_id
    where messages.id = ${messageId}::uuid and messages.author = 'bot' and conversations.contact_id = ${contactId}::uuid`.execute(db);
  return rows.length > 0;
}
