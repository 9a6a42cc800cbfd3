import { timingSafeEqual } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { ApiKeyId, TenantId } from '@parley/contract/ids';
import { isPermission, type Permission } from '@parley/contract/permissions';
import type { Database } from '@parley/platform/database/tenancy';
import type { TenantStatuses } from '../tenants/public.ts';
import { hashApiKeySecret, readApiKeyToken } from './api-key-token.ts';
import { findApiKey, type StoredApiKey } from './api-keys.store.ts';

export interface AuthenticatedKey {
  tenantId: TenantId;
  apiKeyId: ApiKeyId;
  label: string;
  permissions: ReadonlySet<Permission>;
}

export interface ApiKeyAuthenticator {
  /** Says whom a key acts for; throws `unauthenticated`, `tenant_suspended`, or `forbidden` when it lacks the permission. */
  authenticate(token: string, permission: Permission): Promise<AuthenticatedKey>;
}

const maxRemembered = 10_000;

/** Checks API keys, remembering each found key for `rememberMs`: a revoked one is out within that time. */
export function createApiKeyAuthenticator(
  database: Database,
  deps: { statuses: TenantStatuses; now: () => number; rememberMs?: number },
): ApiKeyAuthenticator {
  const rememberMs = deps.rememberMs ?? 3_000;
  const remembered = new Map<ApiKeyId, { key: StoredApiKey; until: number }>();

  async function look(id: ApiKeyId): Promise<StoredApiKey | undefined> {
    const known = remembered.get(id);
    if (known !== undefined && known.until > deps.now()) return known.key;
    const key = await database.asSystem('look up an API key', (db) => findApiKey(db, id));
    if (key === undefined) return undefined;
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(id, { key, until: deps.now() + rememberMs });
    return key;
  }

  return {
    async authenticate(token, permission) {
      const parts = readApiKeyToken(token);
      if (parts === undefined) throw new AppError('unauthenticated');
      const key = await look(parts.id);
      if (key === undefined || key.revoked || !timingSafeEqual(key.secretHash, hashApiKeySecret(parts.secret))) {
        throw new AppError('unauthenticated');
      }
      await deps.statuses.requireActive(key.tenantId);
      if (!key.permissions.includes(permission)) throw new AppError('forbidden', { details: { permission } });
      return {
        tenantId: key.tenantId,
        apiKeyId: parts.id,
        label: key.name,
        permissions: new Set(key.permissions.filter(isPermission)),
      };
    },
  };
}
