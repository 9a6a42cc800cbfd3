import type { BotId, PreviewLinkId, TenantId } from '@parley/contract/ids';
import type { PreviewLinkRow } from '@parley/platform/database/schema';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';
import type { PreviewLink } from './preview-link.ts';

const columns = ['id', 'bot_id', 'made_by', 'created_at', 'expires_at', 'revoked_at', 'last_opened_at'] as const;

/** Whose link this is, for whoever names no tenant. */
export async function findTenantOfLink(
  db: SystemDb,
  id: PreviewLinkId,
): Promise<{ tenantId: TenantId; secretHash: Uint8Array } | undefined> {
  const rows = await db.selectFrom('preview_links').select(['tenant_id', 'secret_hash']).where('id', '=', id).limit(2).execute();
  const [row] = rows;
  return row === undefined || rows.length > 1 ? undefined : { tenantId: row.tenant_id, secretHash: row.secret_hash };
}

/** A link that is good at a time. */
export async function findOpenLink(db: TenantDb, id: PreviewLinkId, at: Date): Promise<PreviewLink | undefined> {
  const row = await db
    .selectFrom('preview_links')
    .select(columns)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row && toPreviewLink(row);
}

export async function markLinkOpened(db: TenantDb, id: PreviewLinkId, at: Date): Promise<void> {
  await db.updateTable('preview_links').set({ last_opened_at: at }).where('id', '=', id).execute();
}

/** The latest links of a bot, the newest first, also those that have ended. */
export async function selectPreviewLinks(db: TenantDb, botId: BotId, most: number): Promise<PreviewLink[]> {
  const rows = await db.selectFrom('preview_links').select(columns).where('bot_id', '=', botId).orderBy('id', 'desc').limit(most).execute();
  return rows.map(toPreviewLink);
}

export async function insertPreviewLink(db: TenantDb, link: PreviewLink & { secretHash: Buffer }): Promise<void> {
  const { id, botId: bot_id, madeBy: made_by, createdAt: created_at, expiresAt: expires_at, secretHash: secret_hash } = link;
  await db.insertInto('preview_links').values({ id, bot_id, made_by, created_at, expires_at, secret_hash }).execute();
}

/** How long a link is still listed after it ended. */
const listedMs = 30 * 86_400_000;

/** Forgets the links that ended a while ago. */
export async function deleteEndedLinks(db: TenantDb, now: number): Promise<void> {
  await db
    .deleteFrom('preview_links')
    .where('expires_at', '<', new Date(now - listedMs))
    .execute();
}

/** Tenants that have any. */
export async function selectTenantsWithPreviewLinks(db: SystemDb): Promise<TenantId[]> {
  const rows = await db.selectFrom('preview_links').select('tenant_id').distinct().execute();
  return rows.map(({ tenant_id }) => tenant_id);
}

/** False when the bot has no such link, or it was taken back already. */
export async function endPreviewLink(db: TenantDb, { botId, id, at }: { botId: BotId; id: PreviewLinkId; at: Date }): Promise<boolean> {
  const row = await db
    .updateTable('preview_links')
    .set({ revoked_at: at })
    .where('bot_id', '=', botId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function toPreviewLink(row: Pick<Selectable<PreviewLinkRow>, (typeof columns)[number]>): PreviewLink {
  return {
    id: row.id,
    botId: row.bot_id,
    madeBy: row.made_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastOpenedAt: row.last_opened_at,
  };
}
