import type { CreateApiKeyBody } from '@parley/contract/api-keys';
import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantCaller } from '@parley/platform/http/caller';
import type { AuditTrail } from '../../audit/public.ts';
import type { ApiKey } from './api-key.ts';
import { createApiKey } from './create-api-key.ts';
import { requireMayLend } from './require-may-lend.ts';

const maxKeys = 200;

export interface IssueDeps {
  now: () => number;
  /** Whether the tenant has all of these bots. */
  hasBots(scope: TenantCaller['scope'], ids: readonly BotId[]): Promise<boolean>;
}

/** Creates a key at somebody's wish, who must hold all that it may do. */
export async function issueApiKey(
  caller: TenantCaller,
  deps: IssueDeps,
  { trail, ...body }: CreateApiKeyBody & { trail: AuditTrail },
): Promise<{ key: ApiKey; token: string }> {
  const expiresAt = body.expiresAt === undefined ? undefined : new Date(body.expiresAt);
  if (expiresAt !== undefined && expiresAt.getTime() <= deps.now())
    throw new AppError('invalid_request', { details: { issues: [{ in: 'body', path: 'expiresAt', message: 'has passed' }] } });
  requireMayLend(caller, { permissions: body.permissions, botIds: body.botIds ?? null });
  if (body.botIds !== undefined && !(await deps.hasBots(caller.scope, body.botIds))) throw new AppError('not_found');
  return createApiKey(caller.scope, { ...body, expiresAt, most: maxKeys, trail });
}
