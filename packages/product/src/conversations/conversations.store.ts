import { type BotConfig, botConfigSchema } from '@parley/contract/bots';
import type { BotId, BotVersionId, ContactId, ConversationId } from '@parley/contract/ids';
import type { ConversationRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import type { Conversation } from './conversation.ts';

export async function insertConversation(db: TenantDb, input: { id: ConversationId; botId: BotId; contactId: ContactId }): Promise<void> {
  await db.insertInto('conversations').values({ id: input.id, bot_id: input.botId, contact_id: input.contactId }).execute();
}

export async function findConversation(db: TenantDb, id: ConversationId): Promise<Conversation | undefined> {
  const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toConversation(row);
}

/** Counts a turn; false when the conversation is not this contact's with this bot. */
export async function countTurn(db: TenantDb, key: { id: ConversationId; botId: BotId; contactId: ContactId }): Promise<boolean> {
  const row = await db
    .updateTable('conversations')
    .set((eb) => ({ turn_count: eb('turn_count', '+', 1), last_turn_at: sql<Date>`now()` }))
    .where('id', '=', key.id)
    .where('bot_id', '=', key.botId)
    .where('contact_id', '=', key.contactId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The version of a bot that visitors talk to; undefined when it has none, or there is no such bot. */
export async function findPublishedVersion(db: TenantDb, botId: BotId): Promise<{ id: BotVersionId; config: BotConfig } | undefined> {
  const row = await db
    .selectFrom('bots')
    .innerJoin('bot_versions', 'bot_versions.id', 'bots.published_version_id')
    .select(['bot_versions.id', 'bot_versions.config'])
    .where('bots.id', '=', botId)
    .executeTakeFirst();
  return row && { id: row.id, config: botConfigSchema.parse(row.config) };
}

/** Conversations from the one begun last to the first. */
export async function selectConversationPage(
  db: TenantDb,
  page: { limit: number; before: ConversationId | undefined },
): Promise<Conversation[]> {
  let query = db.selectFrom('conversations').selectAll().orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  return (await query.execute()).map(toConversation);
}

function toConversation(row: Selectable<ConversationRow>): Conversation {
  return {
    id: row.id,
    botId: row.bot_id,
    contactId: row.contact_id,
    turnCount: row.turn_count,
    startedAt: row.started_at,
    lastTurnAt: row.last_turn_at,
  };
}
