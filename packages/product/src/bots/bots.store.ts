import { type BotConfig, botConfigSchema } from '@parley/contract/bots';
import type { BotId, BotVersionId, TenantId } from '@parley/contract/ids';
import { anyOf } from '@parley/platform/database/any-of';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import type { Bot, BotVersion } from './bot.ts';

const columns = [
  'bots.id',
  'bots.name',
  'bots.draft',
  'bots.revision',
  'bots.created_at',
  'bots.updated_at',
  'version.id as version_id',
  'version.number as version_number',
  'version.config as version_config',
  'version.published_at as version_published_at',
  'version.published_by as version_published_by',
  'version.note as version_note',
  'version.restored_from as version_restored_from',
] as const;

function selectBots(db: TenantDb) {
  return db.selectFrom('bots').leftJoin('bot_versions as version', 'version.id', 'bots.published_version_id').select(columns);
}

export async function insertBot(db: TenantDb, input: { id: BotId; name: string; draft: BotConfig }): Promise<void> {
  await db
    .insertInto('bots')
    .values({ id: input.id, name: input.name, draft: JSON.stringify(input.draft) })
    .execute();
}

export async function findBot(db: TenantDb, id: BotId): Promise<Bot | undefined> {
  const row = await selectBots(db).where('bots.id', '=', id).executeTakeFirst();
  return row && toBot(row);
}

/** Bots from the newest to the oldest, those older than `before` only, and only those of `within` when it is given. */
export async function selectBotPage(
  db: TenantDb,
  page: { limit: number; before: BotId | undefined; within: ReadonlySet<BotId> | undefined },
): Promise<Bot[]> {
  let query = selectBots(db).orderBy('bots.id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('bots.id', '<', page.before);
  if (page.within !== undefined) query = query.where('bots.id', '=', anyOf(page.within));
  return (await query.execute()).map(toBot);
}

export async function updateBotRow(db: TenantDb, id: BotId, change: { name: string; draft: BotConfig }): Promise<void> {
  await db
    .updateTable('bots')
    .set(({ eb }) => ({
      name: change.name,
      draft: JSON.stringify(change.draft),
      revision: eb('revision', '+', 1),
      updated_at: new Date(),
    }))
    .where('id', '=', id)
    .execute();
}

export async function deleteBotRow(db: TenantDb, id: BotId): Promise<void> {
  await db.deleteFrom('bots').where('id', '=', id).execute();
}

export async function countAllBots(db: TenantDb): Promise<number> {
  const { count } = await db
    .selectFrom('bots')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many of these bots the tenant has. */
export async function countBots(db: TenantDb, ids: ReadonlySet<BotId>): Promise<number> {
  const rows = await db.selectFrom('bots').select('id').where('id', '=', anyOf(ids)).execute();
  return rows.length;
}

/** A bot whose row is locked, so that of two changes at once the second sees the first; undefined when there is no such bot. */
export async function lockBot(db: TenantDb, id: BotId): Promise<Bot | undefined> {
  const row = await db.selectFrom('bots').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return row && findBot(db, id);
}

/** Whose bot this is. A widget knows no more than the bot's id, so this is asked of all tenants. */
export async function findTenantOfBot(db: SystemDb, id: BotId): Promise<TenantId | undefined> {
  const rows = await db.selectFrom('bots').select('tenant_id').where('id', '=', id).limit(2).execute();
  return rows.length === 1 ? rows[0]?.tenant_id : undefined;
}

interface BotAndVersion {
  id: BotId;
  name: string;
  draft: unknown;
  revision: number;
  created_at: Date;
  updated_at: Date;
  version_id: BotVersionId | null;
  version_number: number | null;
  version_config: unknown;
  version_published_at: Date | null;
  version_published_by: string | null;
  version_note: string | null;
  version_restored_from: number | null;
}

function toBot(row: BotAndVersion): Bot {
  return {
    id: row.id,
    name: row.name,
    draft: botConfigSchema.parse(row.draft),
    revision: row.revision,
    published: toVersion(row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toVersion(row: BotAndVersion): BotVersion | null {
  if (row.version_id === null || row.version_number === null || row.version_published_at === null) return null;
  return {
    id: row.version_id,
    number: row.version_number,
    config: botConfigSchema.parse(row.version_config),
    publishedAt: row.version_published_at,
    publishedBy: row.version_published_by,
    note: row.version_note ?? '',
    restoredFrom: row.version_restored_from,
  };
}

/** The active tenants that have a bot. */
export async function selectTenantsWithBots(db: SystemDb): Promise<TenantId[]> {
  const rows = await db
    .selectFrom('bots')
    .innerJoin('tenants', 'tenants.id', 'bots.tenant_id')
    .select('bots.tenant_id')
    .distinct()
    .where('tenants.status', '=', 'active')
    .execute();
  return rows.map(({ tenant_id }) => tenant_id);
}
