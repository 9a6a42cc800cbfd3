import type { BotId, ConversationId, MessageId, TurnId } from '@parley/contract/ids';
import type { ConversationRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import type { Handoff } from './handoff.ts';

/** Lets a live conversation wait for a person, for so many minutes before it is late; false when it does already, a person has it, or it is no visitor's. */
export async function letWait(db: TenantDb, id: ConversationId, minutes: number | null): Promise<boolean> {
  const row = await db
    .updateTable('conversations')
    .set({
      handoff_state: 'waiting_for_person',
      handoff_at: sql<Date>`now()`,
      handoff_late_at: sql<Date | null>`now() + make_interval(mins => ${minutes}::integer)`,
    })
    .where('id', '=', id)
    .where('purpose', '=', 'live')
    .where('handoff_state', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How a visitor's conversation stands, locked until the transaction ends, so that one after the other decides who has it. */
export async function lockHandoff(db: TenantDb, id: ConversationId): Promise<{ botId: BotId; handoff: Handoff | null } | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select(['bot_id', 'handoff_state', 'handoff_at', 'handoff_late_at', 'handoff_actor', 'handoff_name'])
    .where('id', '=', id)
    .where('purpose', '=', 'live')
    .forUpdate()
    .executeTakeFirst();
  return row && { botId: row.bot_id, handoff: toHandoff(row) };
}

/** Gives a conversation to a person; to its bot with null. */
export async function setHandoff(
  db: TenantDb,
  id: ConversationId,
  person: { actorId: NonNullable<Handoff['actorId']>; name: string } | null,
): Promise<void> {
  await db
    .updateTable('conversations')
    .set({
      handoff_state: person === null ? null : 'with_person',
      handoff_at: person === null ? null : sql<Date>`now()`,
      handoff_late_at: null,
      handoff_actor: person?.actorId ?? null,
      handoff_name: person?.name ?? null,
    })
    .where('id', '=', id)
    .execute();
}

/** Adds what a member wrote to the last turn of a conversation; undefined when it has none. */
export async function insertMemberMessage(
  db: TenantDb,
  message: { id: MessageId; conversationId: ConversationId; text: string; name: string },
): Promise<TurnId | undefined> {
  const { rows } = await sql<{ turn_id: TurnId }>`
    insert into messages (id, conversation_id, turn_id, author, text, member_name)
    select ${message.id}::uuid, conversation_id, id, 'member', ${message.text}::text, ${message.name}::text
    from turns where conversation_id = ${message.conversationId}::uuid order by id desc limit 1
    returning turn_id`.execute(db);
  return rows[0]?.turn_id;
}

/** How much was said in a conversation by people: members, and the visitor in whatever tab. */
export async function countPeoplesMessages(db: TenantDb, id: ConversationId): Promise<number> {
  const { count } = await db
    .selectFrom('messages')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('conversation_id', '=', id)
    .where('author', 'in', ['member', 'contact'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The columns of a conversation that say who has it. */
export type HandoffColumns = Pick<
  Selectable<ConversationRow>,
  'handoff_state' | 'handoff_at' | 'handoff_late_at' | 'handoff_actor' | 'handoff_name'
>;

/** A conversation's columns as the product reads them; null while the bot has it. */
export function toHandoff({ handoff_state, handoff_at, handoff_late_at, handoff_actor, handoff_name }: HandoffColumns): Handoff | null {
  if (handoff_state === null || handoff_at === null) return null;
  const late = handoff_late_at !== null && handoff_late_at <= new Date();
  return { state: handoff_state, since: handoff_at, late, actorId: handoff_actor as Handoff['actorId'], person: handoff_name };
}
