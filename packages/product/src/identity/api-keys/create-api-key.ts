import { AppError } from '@parley/contract/errors';
import { type ApiKeyId, type BotId, newId } from '@parley/contract/ids';
import { concernsBots, type Permission } from '@parley/contract/permissions';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import type { ApiKey } from './api-key.ts';
import { hashApiKeySecret, makeApiKeyToken } from './api-key-token.ts';
import { countApiKeys, insertApiKey } from './api-keys.store.ts';
import { describeApiKey } from './describe-api-key.ts';

export interface CreateApiKeyInput {
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** All bots when left out. */
  readonly botIds?: readonly BotId[] | undefined;
  readonly expiresAt?: Date | undefined;
  /** How many keys the tenant may have with it; any number when left out. */
  readonly most?: number;
  /** Who makes it, for the audit log; left out only where nothing is kept. */
  readonly trail?: AuditTrail;
}

/**
 * Creates a key that acts for the tenant. Its text is returned here and never again: only a hash is kept. Whether whoever makes it
 * may give so much is for the caller to decide.
 */
export async function createApiKey(scope: TenantScope, input: CreateApiKeyInput): Promise<{ id: ApiKeyId; token: string; key: ApiKey }> {
  const { name, botIds, expiresAt, most, trail } = input;
  const permissions = [...new Set(input.permissions)];
  if (botIds !== undefined) requireConcernsBots(permissions);
  const id = newId('apiKey');
  const { token, secret } = makeApiKeyToken(id);
  const key = await scope.transaction(async (db) => {
    if (most !== undefined && (await countApiKeys(db)) >= most) throw new AppError('limit_reached', { details: { limit: most } });
    const created = await insertApiKey(db, {
      id,
      name,
      permissions,
      secretHash: hashApiKeySecret(secret),
      botIds: botIds === undefined ? null : [...new Set(botIds)],
      expiresAt: expiresAt ?? null,
      createdBy: trail?.actor.label ?? null,
    });
    if (trail !== undefined)
      await recordAudit(db, trail, { action: 'api_key.created', target: { kind: 'apiKey', id }, after: describeApiKey(created) });
    return created;
  });
  return { id, token, key };
}

function requireConcernsBots(permissions: readonly Permission[]): void {
  const others = permissions.filter((permission) => !concernsBots(permission));
  if (others.length === 0) return;
  const issues = [{ in: 'body', path: 'permissions', message: `reach beyond bots: ${others.join(', ')}` }];
  throw new AppError('invalid_request', { details: { issues } });
}
