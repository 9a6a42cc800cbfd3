import type { ApiKeyId, BotId, TenantId } from '@parley/contract/ids';
import { isPermission } from '@parley/contract/permissions';
import type { ApiKeyRow } from '@parley/platform/database/schema';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import type { ApiKey } from './api-key.ts';

/** What is needed to judge a key before it is known whose it is. */
export interface StoredApiKey {
  tenantId: TenantId;
  name: string;
  secretHash: Buffer;
  /** The secret before the last rotation, and until when it is good. */
  previous: { secretHash: Buffer; expiresAt: Date } | undefined;
  permissions: readonly string[];
  botIds: readonly BotId[] | null;
  expiresAt: Date | null;
  revoked: boolean;
}

export interface NewApiKey {
  id: ApiKeyId;
  name: string;
  secretHash: Buffer;
  permissions: readonly string[];
  botIds: readonly BotId[] | null;
  expiresAt: Date | null;
  createdBy: string | null;
}

const shown = [
  ...(['id', 'name', 'permissions', 'bot_ids', 'created_by', 'created_at', 'expires_at'] as const),
  ...(['last_used_at', 'previous_expires_at', 'previous_last_used_at'] as const),
] as const;

export async function insertApiKey(db: TenantDb, input: NewApiKey): Promise<ApiKey> {
  const row = await db
    .insertInto('api_keys')
    .values({
      id: input.id,
      name: input.name,
      secret_hash: input.secretHash,
      permissions: [...input.permissions],
      bot_ids: input.botIds && [...input.botIds],
      expires_at: input.expiresAt,
      created_by: input.createdBy,
    })
    .returning(shown)
    .executeTakeFirstOrThrow();
  return toApiKey(row);
}

/** Looks a key up in all tenants. Ids are not secret, and a tenant could not choose one, but two rows would mean doubt: none is returned. */
export async function findStoredApiKey(db: SystemDb, id: ApiKeyId): Promise<StoredApiKey | undefined> {
  const rows = await db
    .selectFrom('api_keys')
    .select(['tenant_id', 'name', 'secret_hash', 'permissions', 'bot_ids', 'expires_at', 'revoked_at'])
    .select(['previous_secret_hash', 'previous_expires_at'])
    .where('id', '=', id)
    .limit(2)
    .execute();
  const [row] = rows;
  if (row === undefined || rows.length > 1) return undefined;
  const { previous_secret_hash: secretHash, previous_expires_at: expiresAt } = row;
  return {
    tenantId: row.tenant_id,
    name: row.name,
    secretHash: row.secret_hash,
    previous: secretHash === null || expiresAt === null ? undefined : { secretHash, expiresAt },
    permissions: row.permissions,
    botIds: row.bot_ids,
    expiresAt: row.expires_at,
    revoked: row.revoked_at !== null,
  };
}

export async function countApiKeys(db: TenantDb): Promise<number> {
  const { count } = await db
    .selectFrom('api_keys')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Keys that were not revoked, from the newest to the oldest, those older than `before` only. */
export async function selectApiKeyPage(db: TenantDb, page: { limit: number; before: ApiKeyId | undefined }): Promise<ApiKey[]> {
  let query = db.selectFrom('api_keys').select(shown).where('revoked_at', 'is', null).orderBy('id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  return (await query.execute()).map(toApiKey);
}

/** A key that was not revoked, locked so that two changes come one after the other. */
export async function lockApiKey(db: TenantDb, id: ApiKeyId): Promise<(ApiKey & { secretHash: Buffer }) | undefined> {
  const row = await db
    .selectFrom('api_keys')
    .select([...shown, 'secret_hash'])
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...toApiKey(row), secretHash: row.secret_hash };
}

export async function updateApiKey(
  db: TenantDb,
  id: ApiKeyId,
  change: {
    name?: string;
    revokedAt?: Date;
    secret?: { hash: Buffer; previous: { hash: Buffer; expiresAt: Date; lastUsedAt: Date | null } | null };
  },
): Promise<ApiKey> {
  const { name, revokedAt, secret } = change;
  const row = await db
    .updateTable('api_keys')
    .set({
      ...(name === undefined ? {} : { name }),
      ...(revokedAt === undefined ? {} : { revoked_at: revokedAt }),
      ...(secret === undefined
        ? {}
        : {
            secret_hash: secret.hash,
            previous_secret_hash: secret.previous?.hash ?? null,
            previous_expires_at: secret.previous?.expiresAt ?? null,
            previous_last_used_at: secret.previous?.lastUsedAt ?? null,
          }),
    })
    .where('id', '=', id)
    .returning(shown)
    .executeTakeFirstOrThrow();
  return toApiKey(row);
}

/** When keys were used last, and with which of their secrets. */
export interface ApiKeyUse {
  tenantId: TenantId;
  id: ApiKeyId;
  usedAt: Date | null;
  previousUsedAt: Date | null;
}

/** Writes down when keys of any tenant were used, in one statement. A later time that is stored already stays. */
export async function recordApiKeyUse(db: SystemDb, uses: readonly ApiKeyUse[]): Promise<void> {
  const column = <Value>(of: (use: ApiKeyUse) => Value): Value[] => uses.map(of);
  await sql`
    update api_keys set
      last_used_at = greatest(last_used_at, use.used_at),
      previous_last_used_at = greatest(previous_last_used_at, use.previous_used_at)
    from unnest(
      ${column(({ tenantId }) => tenantId)}::uuid[], ${column(({ id }) => id)}::uuid[],
      ${column(({ usedAt }) => usedAt)}::timestamptz[], ${column(({ previousUsedAt }) => previousUsedAt)}::timestamptz[]
    ) as use (tenant_id, id, used_at, previous_used_at)
    where api_keys.tenant_id = use.tenant_id and api_keys.id = use.id`.execute(db);
}

type ShownRow = Pick<Selectable<ApiKeyRow>, (typeof shown)[number]>;

function toApiKey(row: ShownRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    permissions: row.permissions.filter(isPermission),
    botIds: row.bot_ids,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    previous: row.previous_expires_at === null ? null : { expiresAt: row.previous_expires_at, lastUsedAt: row.previous_last_used_at },
  };
}
