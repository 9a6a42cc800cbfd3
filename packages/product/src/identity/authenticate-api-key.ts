import { timingSafeEqual } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { ApiKeyId, TenantId } from '@parley/contract/ids';
import { isPermission, type Permission } from '@parley/contract/permissions';
import { remember } from '@parley/platform/cache/remember';
import type { Database } from '@parley/platform/database/tenancy';
import type { TenantStatuses } from '../tenants/public.ts';
import { hashApiKeySecret, readApiKeyToken } from './api-key-token.ts';
import { findApiKey } from './api-keys.store.ts';

export interface AuthenticatedKey {
  tenantId: TenantId;
  apiKeyId: ApiKeyId;
  label: string;
  permissions: ReadonlySet<Permission>;
}

export interface ApiKeyAuthenticator {
  /** Says whom a key acts for; throws `unauthenticated`, what the tenant's status forbids, or `forbidden` when it lacks the permission. */
  authenticate(token: string, permission: Permission): Promise<AuthenticatedKey>;
}

/** Checks API keys, remembering each found key for `rememberMs`: a revoked one is out within that time. */
export function createApiKeyAuthenticator(
  database: Database,
  deps: { statuses: TenantStatuses; now: () => number; rememberMs?: number },
): ApiKeyAuthenticator {
  const look = remember((id) => database.asSystem('look up an API key', (db) => findApiKey(db, id as ApiKeyId)), {
    ...deps,
    keep: (key) => key !== undefined,
  });

  return {
    async authenticate(token, permission) {
      const parts = readApiKeyToken(token);
      if (parts === undefined) throw new AppError('unauthenticated');
      const key = await look(parts.id);
      if (key === undefined || key.revoked || !timingSafeEqual(key.secretHash, hashApiKeySecret(parts.secret))) {
        throw new AppError('unauthenticated');
      }
      await deps.statuses.requireOpen(key.tenantId, permission);
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
