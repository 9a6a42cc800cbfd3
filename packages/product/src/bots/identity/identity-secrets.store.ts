import type { BotId, IdentitySecretId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';

/** A secret as it is stored. */
export interface StoredIdentitySecret {
  id: IdentitySecretId;
  secret: Uint8Array;
  createdAt: Date;
  /** Null for the one to sign with. */
  endsAt: Date | null;
}

/** The secrets of a bot that are good at a time, the newest first. */
export async function selectIdentitySecrets(db: TenantDb, botId: BotId, at: Date): Promise<StoredIdentitySecret[]> {
  const rows = await db
    .selectFrom('identity_secrets')
    .select(['id', 'secret', 'created_at', 'ends_at'])
    .where('bot_id', '=', botId)
    .where(({ or, eb }) => or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, secret: row.secret, createdAt: row.created_at, endsAt: row.ends_at }));
}

export async function insertIdentitySecret(
  db: TenantDb,
  row: { id: IdentitySecretId; botId: BotId; secret: Uint8Array; createdAt: Date },
): Promise<void> {
  await db
    .insertInto('identity_secrets')
    .values({ id: row.id, bot_id: row.botId, secret: Buffer.from(row.secret), created_at: row.createdAt })
    .execute();
}

/** Gives the secret that was to be signed with an end, and forgets all before it: at most two are good at a time. */
export async function endCurrentSecret(db: TenantDb, botId: BotId, endsAt: Date): Promise<void> {
  await db.deleteFrom('identity_secrets').where('bot_id', '=', botId).where('ends_at', 'is not', null).execute();
  await db.updateTable('identity_secrets').set({ ends_at: endsAt }).where('bot_id', '=', botId).execute();
}

/** False when the bot has no such secret. */
export async function deleteIdentitySecret(db: TenantDb, botId: BotId, id: IdentitySecretId): Promise<boolean> {
  const row = await db.deleteFrom('identity_secrets').where('bot_id', '=', botId).where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}
