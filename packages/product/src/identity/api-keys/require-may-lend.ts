import { AppError } from '@parley/contract/errors';
import type { TenantCaller } from '@parley/platform/http/caller';
import type { ApiKey } from './api-key.ts';

/** Throws `forbidden` unless the caller may do all that a key may: nobody gets hold of more through one. */
export function requireMayLend(
  caller: Pick<TenantCaller, 'permissions' | 'scope'>,
  { permissions, botIds }: Pick<ApiKey, 'permissions' | 'botIds'>,
): void {
  const missing = permissions.filter((permission) => !caller.permissions.has(permission));
  if (missing.length > 0) throw new AppError('forbidden', { details: { permissions: missing } });
  const { bots } = caller.scope;
  if (bots !== undefined && (botIds === null || botIds.some((id) => !bots.has(id)))) throw new AppError('forbidden');
}
