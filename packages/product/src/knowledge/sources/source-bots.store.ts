import type { BotId, SourceId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';

/** Says which bots a source serves, in place of those it served. A bot that does not exist is `not_found`. */
export async function replaceSourceBots(db: TenantDb, sourceId: SourceId, botIds: readonly BotId[]): Promise<void> {
  await db.deleteFrom('source_bots').where('source_id', '=', sourceId).execute();
  const rows = [...new Set(botIds)].map((botId) => ({ source_id: sourceId, bot_id: botId }));
  if (rows.length > 0) await db.insertInto('source_bots').values(rows).execute();
}
