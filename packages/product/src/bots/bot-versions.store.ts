import { type BotConfig, botConfigSchema } from '@parley/contract/bots';
import { type BotId, type BotVersionId, newId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
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
  let query = db
    .selectFrom('bot_versions')
    .select(summary)
    .where('bot_id', '=', page.botId)
    .where('number', 'is not', null)
    .orderBy('number', 'desc')
    .limit(page.limit);
  if (page.before !== undefined)
    query = query.where('number', '<', (eb) =>
      eb
        .selectFrom('bot_versions')
        .select('number')
        .where('bot_id', '=', page.botId)
        .where('id', '=', page.before ?? null),
    );
  return (await query.execute()).flatMap((row) => (row.number === null ? [] : [toSummary({ ...row, number: row.number })]));
}

export async function findVersion(db: TenantDb, botId: BotId, number: number): Promise<BotVersion | undefined> {
  const row = await db
    .selectFrom('bot_versions')
    .select([...summary, 'config'])
    .where('bot_id', '=', botId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { ...toSummary({ ...row, number }), config: botConfigSchema.parse(row.config) };
}

/** What a version of a bot decides, one that is a frozen draft too. */
export async function findVersionConfig(db: TenantDb, botId: BotId, id: BotVersionId): Promise<BotConfig | undefined> {
  const row = await db.selectFrom('bot_versions').select('config').where('bot_id', '=', botId).where('id', '=', id).executeTakeFirst();
  return row && botConfigSchema.parse(row.config);
}

/** The frozen draft of a bot, whose row the transaction has locked, that decides exactly this: the one there is, or a new one. */
export async function keepSnapshot(db: TenantDb, { botId, config }: { botId: BotId; config: BotConfig }): Promise<BotVersionId> {
  // Written as the database writes it, the same configuration is the same text whatever the order of its fields.
  const digest = sql<string>`encode(sha256(convert_to(${JSON.stringify(config)}::jsonb::text, 'UTF8')), 'hex')`;
  const id = newId('botVersion');
  const made = await db
    .insertInto('bot_versions')
    .values({ id, bot_id: botId, config: JSON.stringify(config), draft_digest: digest })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'bot_id', 'draft_digest']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made !== undefined) return made.id;
  const known = await db
    .selectFrom('bot_versions')
    .select('id')
    .where('bot_id', '=', botId)
    .where('draft_digest', '=', digest)
    .executeTakeFirstOrThrow();
  return known.id;
}

/** Deletes frozen drafts of a bot that no conversation needs. Those of the last day stay: somebody may be about to ask them. */
export async function deleteUnusedSnapshots(db: TenantDb, botId: BotId): Promise<void> {
  await db
    .deleteFrom('bot_versions')
    .where('bot_id', '=', botId)
    .where('draft_digest', 'is not', null)
    .where('published_at', '<', sql<Date>`now() - interval '1 day'`)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('conversations').select('id').whereRef('conversations.bot_version_id', '=', 'bot_versions.id'))),
    )
    .execute();
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
