import type { ConversationPurpose } from '@parley/contract/conversations';
import type { HandoffState } from '@parley/contract/handoff';
import type { BotId, ContactId, ConversationId } from '@parley/contract/ids';
import type { Feedback } from '@parley/contract/visitor-data';
import { anyOf } from '@parley/platform/database/any-of';
import type { ConversationRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import type { Conversation, ListedConversation } from './conversation.ts';
import { type FlowState, readFlowState } from './flows/flow-state.ts';
import { toHandoff } from './handoff/handoffs.store.ts';

export async function findConversation(db: TenantDb, id: ConversationId): Promise<Conversation | undefined> {
  const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toConversation(row);
}

/** Conversations held for one purpose, from the one begun last to the first, of these bots only when some are given. */
export async function selectConversationPage(
  db: TenantDb,
  page: {
    limit: number;
    before: ConversationId | undefined;
    bots: ReadonlySet<BotId> | undefined;
    botId: BotId | undefined;
    contactId?: ContactId;
    purpose: ConversationPurpose;
    /** Those in which the contact thought so of an answer. */
    feedback?: Feedback['verdict'] | undefined;
    handoff?: HandoffState | undefined;
    /** Those rated with so many stars at most. */
    maxStars?: number | undefined;
  },
): Promise<ListedConversation[]> {
  let query = db
    .selectFrom('conversations')
    .selectAll()
    .select(({ selectFrom }) =>
      selectFrom('messages')
        .select(sql<string>`left(text, 300)`.as('text'))
        .whereRef('messages.conversation_id', '=', 'conversations.id')
        .where('author', '=', 'contact')
        .orderBy('messages.id')
        .limit(1)
        .as('first_question'),
    )
    .where('purpose', '=', page.purpose)
    .orderBy('id', 'desc')
    .limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (page.bots !== undefined) query = query.where('bot_id', '=', anyOf(page.bots));
  if (page.botId !== undefined) query = query.where('bot_id', '=', page.botId);
  if (page.contactId !== undefined) query = query.where('contact_id', '=', page.contactId);
  if (page.handoff !== undefined) query = query.where('handoff_state', '=', page.handoff);
  const { feedback, maxStars } = page;
  if (feedback !== undefined)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('messages')
          .innerJoin('message_feedback', 'message_feedback.message_id', 'messages.id')
          .select('messages.id')
          .whereRef('messages.conversation_id', '=', 'conversations.id')
          .where('message_feedback.verdict', '=', feedback),
      ),
    );
  if (maxStars !== undefined)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('conversation_ratings')
          .select('conversation_id')
          .whereRef('conversation_ratings.conversation_id', '=', 'conversations.id')
          .where('stars', '<=', maxStars),
      ),
    );
  return (await query.execute()).map((row) => ({ ...toConversation(row), firstQuestion: row.first_question }));
}

/** The latest of a contact's conversations of the last day with a bot whose last message is this answer, and that is not being answered. */
export async function findConversationEndedWith(
  db: TenantDb,
  { botId, contactId, answer }: { botId: BotId; contactId: ContactId; answer: string },
): Promise<ConversationId | undefined> {
  const { rows } = await sql<{ id: ConversationId }>`
    select latest.id from (
      select id, last_turn_at from conversations
      where contact_id = ${contactId}::uuid and bot_id = ${botId}::uuid and purpose = 'live' and last_turn_at > now() - interval '1 day'
      order by last_turn_at desc limit 200
    ) as latest
    cross join lateral (
      select author, text from messages where messages.conversation_id = latest.id order by messages.id desc limit 1
    ) as last
    where last.author = 'bot' and last.text = ${answer}
    order by latest.last_turn_at desc limit 1`.execute(db);
  return rows[0]?.id;
}

/** Counts that a conversation is mailed; false, and nothing, when it was `most` times. */
export async function countTranscript(db: TenantDb, id: ConversationId, most: number): Promise<boolean> {
  const row = await db
    .updateTable('conversations')
    .set(({ eb }) => ({ transcripts: eb('transcripts', '+', 1) }))
    .where('id', '=', id)
    .where('transcripts', '<', most)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps where a conversation stands in a flow; null when none waits any more. */
export async function setConversationFlow(db: TenantDb, id: ConversationId, state: FlowState | null): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ flow: state === null ? null : JSON.stringify(state) })
    .where('id', '=', id)
    .execute();
}

function toConversation(row: Selectable<ConversationRow>): Conversation {
  return {
    id: row.id,
    botId: row.bot_id,
    contactId: row.contact_id,
    purpose: row.purpose,
    turnCount: row.turn_count,
    startedAt: row.started_at,
    lastTurnAt: row.last_turn_at,
    flow: readFlowState(row.flow),
    handoff: toHandoff(row),
  };
}
