import type { ApiKeyId, TenantId } from '@parley/contract/ids';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';

/** What is needed to judge a key before it is known whose it is. */
export interface StoredApiKey {
  tenantId: TenantId;
  secretHash: Buffer;
  name: string;
  permissions: readonly string[];
  revoked: boolean;
}

export async function insertApiKey(
  db: TenantDb,
  input: { id: ApiKeyId; name: string; secretHash: Buffer; permissions: readonly string[] },
): Promise<void> {
  await db
    .insertInto('api_keys')
    .values({ id: input.id, name: input.name, secret_hash: input.secretHash, permissions: [...input.permissions] })
    .execute();
}

/** Looks a key up in all tenants. Ids are not secret, and a tenant could not choose one, but two rows would mean doubt: none is returned. */
export async function findApiKey(db: SystemDb, id: ApiKeyId): Promise<StoredApiKey | undefined> {
  const rows = await db
    .selectFrom('api_keys')
    .select(['tenant_id', 'name', 'secret_hash', 'permissions', 'revoked_at'])
    .where('id', '=', id)
    .limit(2)
    .execute();
  const [row] = rows;
  if (row === undefined || rows.length > 1) return undefined;
  return {
    tenantId: row.tenant_id,
    name: row.name,
    secretHash: row.secret_hash,
    permissions: row.permissions,
    revoked: row.revoked_at !== null,
  };
}
