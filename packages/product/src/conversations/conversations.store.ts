import type { BotId, ConversationId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { ConversationRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';
import type { Conversation } from './conversation.ts';

export async function findConversation(db: TenantDb, id: ConversationId): Promise<Conversation | undefined> {
  const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toConversation(row);
}

/** Conversations from the one begun last to the first, of these bots only when some are given. */
export async function selectConversationPage(
  db: TenantDb,
  page: { limit: number; before: ConversationId | undefined; bots: ReadonlySet<BotId> | undefined },
): Promise<Conversation[]> {
  let query = db.selectFrom('conversations').selectAll().orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (page.bots !== undefined) query = query.where('bot_id', '=', anyOf(page.bots));
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
