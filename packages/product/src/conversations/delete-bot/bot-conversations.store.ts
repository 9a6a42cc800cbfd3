import type { AttachmentId, BotId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/**
 * Deletes at most so many of a bot's conversations, those that are being answered too, with what hangs on them apart from the bytes of the
 * files that are named.
 */
export async function deleteConversationsOfBot(
  db: TenantDb,
  botId: BotId,
  limit: number,
): Promise<{ conversations: number; files: AttachmentId[] }> {
  const { rows } = await sql<{ conversations: number; files: AttachmentId[] | null }>`
    with chosen as materialized (
      select id from conversations where bot_id = ${botId}::uuid limit ${limit} for update
    ), deleted as (
      delete from conversations where id in (select id from chosen) returning 1
    )
    select
      (select count(*) from deleted)::integer as conversations,
      (select array_agg(id) from attachments where conversation_id in (select id from chosen)) as files`.execute(db);
  return { conversations: rows[0]?.conversations ?? 0, files: rows[0]?.files ?? [] };
}

/** Deletes what was uploaded for a message that was never sent; the bytes of the files that are named are still there. */
export async function deleteUnsentAttachmentsOfBot(db: TenantDb, botId: BotId): Promise<AttachmentId[]> {
  const rows = await db
    .deleteFrom('attachments')
    .where('bot_id', '=', botId)
    .where('conversation_id', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
