import type { PageContext } from '@parley/contract/chat';
import type { BotId, ConversationId, MessageId, TurnId } from '@parley/contract/ids';
import type { InterruptReason, TurnOffer, TurnOutcome } from '@parley/contract/stream-events';
import { anyOf } from '@parley/platform/database/any-of';
import type { MessageRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';
import { selectRequestsOfTurns } from '../actions/public.ts';
import { selectAttachments } from './attachments/attachments.store.ts';
import type { Message } from './conversation.ts';
import { selectFeedback } from './feedback/feedback.store.ts';
import type { Span } from './locate-quote.ts';
import { selectCitations } from './message-citations.store.ts';

export interface NewMessage {
  id: MessageId;
  conversationId: ConversationId;
  turnId: TurnId;
  author: 'contact' | 'bot';
  text: string;
  outcome?: TurnOutcome;
  interruptReason?: InterruptReason;
  grounded?: boolean;
  offers?: readonly TurnOffer[];
}

export async function insertMessage(db: TenantDb, message: NewMessage): Promise<void> {
  await db
    .insertInto('messages')
    .values({
      id: message.id,
      conversation_id: message.conversationId,
      turn_id: message.turnId,
      author: message.author,
      text: message.text,
      outcome: message.outcome ?? null,
      interrupt_reason: message.interruptReason ?? null,
      grounded: message.grounded ?? null,
      offers: [...(message.offers ?? [])],
    })
    .execute();
}

/** The last `limit` messages of a conversation, oldest first, with their citations. */
export async function selectMessages(db: TenantDb, conversationId: ConversationId, limit: number): Promise<Message[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return withAll(db, rows.reverse());
}

/** The question and, when there is one, the answer of a turn. */
export async function selectTurnMessages(db: TenantDb, turnId: TurnId): Promise<Message[]> {
  const rows = await db.selectFrom('messages').selectAll().where('turn_id', '=', turnId).orderBy('id').execute();
  return withAll(db, rows);
}

/** How often the very same question was asked in a conversation since a time. */
export async function countSameQuestions(
  db: TenantDb,
  { conversationId, text, since }: { conversationId: ConversationId; text: string; since: Date },
): Promise<number> {
  const { count } = await db
    .selectFrom('messages')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('conversation_id', '=', conversationId)
    .where('author', '=', 'contact')
    .where('text', '=', text)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What contacts wrote last in live conversations, as questions go: short, and each once. */
export async function selectRecentQuestions(
  db: TenantDb,
  { limit, bots }: { limit: number; bots: ReadonlySet<BotId> | undefined },
): Promise<string[]> {
  let lately = db
    .selectFrom('messages')
    .select(['id', 'text'])
    .where('author', '=', 'contact')
    .orderBy('id', 'desc')
    .limit(20 * limit);
  lately = lately.where(({ exists, selectFrom }) => {
    const live = selectFrom('conversations')
      .select('conversations.id')
      .whereRef('conversations.id', '=', 'messages.conversation_id')
      .where('conversations.purpose', '=', 'live');
    return exists(bots === undefined ? live : live.where('conversations.bot_id', '=', anyOf(bots)));
  });
  const asked = new Set((await lately.execute()).map(({ text }) => text.trim()).filter((text) => text.length >= 8 && text.length <= 1_000));
  return [...asked].slice(0, limit);
}

async function withAll(db: TenantDb, rows: readonly Selectable<MessageRow>[]): Promise<Message[]> {
  const answers = rows.filter((row) => row.author === 'bot');
  const answerIds = answers.map((row) => row.id);
  const citations = await selectCitations(db, answerIds);
  const requests = await selectRequestsOfTurns(
    db,
    answers.map((row) => row.turn_id),
  );
  const feedback = await selectFeedback(db, answerIds);
  const attachments = await selectAttachments(
    db,
    rows.filter((row) => row.author === 'contact').map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    turnId: row.turn_id,
    author: row.author,
    text: row.text,
    person: row.member_name,
    toPerson: row.to_person,
    pageContext: row.page_context as PageContext | null,
    opening: row.opening,
    citations: citations.get(row.id) ?? [],
    unsupported: spansOf(row.unsupported),
    outcome: row.outcome,
    interruptReason: row.interrupt_reason as InterruptReason | null,
    grounded: row.grounded,
    offers: row.offers as TurnOffer[],
    request: (row.author === 'bot' && requests.get(row.turn_id)) || null,
    feedback: feedback.get(row.id) ?? null,
    attachments: attachments.get(row.id) ?? [],
    createdAt: row.created_at,
    seenAt: row.seen_at,
    mailedAt: row.mailed_at,
    mailedTo: row.mailed_to,
  }));
}

/** Stored as pairs of numbers. */
function spansOf(bounds: readonly number[]): Span[] {
  return bounds.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: bounds[index + 1] ?? start }] : []));
}
