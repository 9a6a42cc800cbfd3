import { type BotConfig, botConfigSchema } from '@parley/contract/bots';
import type { BotId, BotVersionId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { BotVersion } from './bot.ts';

const summary = ['id', 'number', 'published_at', 'published_by', 'note', 'restored_from'] as const;

export interface NewVersion {
  id: BotVersionId;
  botId: BotId;
  config: BotConfig;
  publishedBy: string;
  note: string;
  restoredFrom: number | null;
}

/** Adds the next version of a bot whose row the transaction has locked, and makes it the published one. */
export async function insertVersion(db: TenantDb, input: NewVersion): Promise<number> {
  const { last } = await db
    .selectFrom('bot_versions')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('bot_id', '=', input.botId)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await db
    .insertInto('bot_versions')
    .values({
      id: input.id,
      bot_id: input.botId,
      number,
      config: JSON.stringify(input.config),
      published_by: input.publishedBy,
      note: input.note,
      restored_from: input.restoredFrom,
    })
    .execute();
  await db.updateTable('bots').set({ published_version_id: input.id }).where('id', '=', input.botId).execute();
  return number;
}

/** Versions of a bot from the newest to the oldest, those below `before` only; without what they decide. */
export async function selectVersionPage(
  db: TenantDb,
  page: { botId: BotId; limit: number; before: BotVersionId | undefined },
): Promise<Omit<BotVersion, 'config'>[]> {
  let query = db.selectFrom('bot_versions').select(summary).where('bot_id', '=', page.botId).orderBy('number', 'desc').limit(page.limit);
  if (page.before !== undefined)
    query = query.where('number', '<', (eb) =>
      eb
        .selectFrom('bot_versions')
        .select('number')
        .where('bot_id', '=', page.botId)
        .where('id', '=', page.before ?? null),
    );
  return (await query.execute()).map(toSummary);
}

export async function findVersion(db: TenantDb, botId: BotId, number: number): Promise<BotVersion | undefined> {
  const row = await db
    .selectFrom('bot_versions')
    .select([...summary, 'config'])
    .where('bot_id', '=', botId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { ...toSummary(row), config: botConfigSchema.parse(row.config) };
}

function toSummary(row: {
  id: BotVersionId;
  number: number;
  published_at: Date;
  published_by: string | null;
  note: string;
  restored_from: number | null;
}): Omit<BotVersion, 'config'> {
  return {
    id: row.id,
    number: row.number,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    note: row.note,
    restoredFrom: row.restored_from,
  };
}
