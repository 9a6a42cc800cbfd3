import { timingSafeEqual } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import type { ApiKeyId, BotId, TenantId } from '@parley/contract/ids';
import { isPermission, type Permission } from '@parley/contract/permissions';
import { remember } from '@parley/platform/cache/remember';
import type { Database } from '@parley/platform/database/tenancy';
import type { TenantStatuses } from '../../tenants/public.ts';
import { hashApiKeySecret, readApiKeyToken } from './api-key-token.ts';
import { ApiKeyUses } from './api-key-uses.ts';
import { findStoredApiKey, type StoredApiKey } from './api-keys.store.ts';

export interface AuthenticatedKey {
  tenantId: TenantId;
  apiKeyId: ApiKeyId;
  label: string;
  permissions: ReadonlySet<Permission>;
  /** The bots it is restricted to; undefined means all. */
  bots: ReadonlySet<BotId> | undefined;
}

export interface ApiKeyAuthenticator {
  /** Says whom a key acts for; throws `unauthenticated`, what the tenant's status forbids, or `forbidden` when it lacks the permission. */
  authenticate(token: string, permission: Permission): Promise<AuthenticatedKey>;
  /** Writes down when keys were used since the last time, of all tenants at once. */
  recordUses(): Promise<void>;
}

/** Checks API keys, remembering each found key for `rememberMs`: a revoked one is out within that time. */
export function createApiKeyAuthenticator(
  database: Database,
  deps: { statuses: TenantStatuses; now: () => number; rememberMs?: number },
): ApiKeyAuthenticator {
  const { statuses, now } = deps;
  const uses = new ApiKeyUses(database);
  const find = (id: string) => database.asSystem('look up an API key', (db) => findStoredApiKey(db, id as ApiKeyId));
  const look = remember(find, { ...deps, keep: (key) => key !== undefined });

  /** Which of a key's secrets was given; undefined when none that is good. */
  function judge(key: StoredApiKey | undefined, secret: string): 'current' | 'previous' | undefined {
    if (key === undefined || key.revoked || (key.expiresAt !== null && key.expiresAt.getTime() <= now())) return undefined;
    const hash = hashApiKeySecret(secret);
    if (timingSafeEqual(key.secretHash, hash)) return 'current';
    const { previous } = key;
    return previous !== undefined && previous.expiresAt.getTime() > now() && timingSafeEqual(previous.secretHash, hash)
      ? 'previous'
      : undefined;
  }

  return {
    async authenticate(token, permission) {
      const parts = readApiKeyToken(token);
      if (parts === undefined) throw new AppError('unauthenticated');
      let key = await look(parts.id);
      let secret = judge(key, parts.secret);
      if (secret === undefined) {
        // It may have been rotated since it was looked up, and its new text is good at once.
        key = await find(parts.id);
        secret = judge(key, parts.secret);
      }
      if (key === undefined || secret === undefined) throw new AppError('unauthenticated');
      await statuses.requireOpen(key.tenantId, permission);
      if (!key.permissions.includes(permission)) throw new AppError('forbidden', { details: { permission } });
      uses.note({ tenantId: key.tenantId, id: parts.id, secret, at: now() });
      return {
        tenantId: key.tenantId,
        apiKeyId: parts.id,
        label: key.name,
        permissions: new Set(key.permissions.filter(isPermission)),
        bots: key.botIds === null ? undefined : new Set(key.botIds),
      };
    },
    recordUses: () => uses.record(),
  };
}
