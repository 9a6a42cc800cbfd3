import { AppError } from '@parley/contract/errors';
import type { ActionId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import { findAction } from './actions.store.ts';
import { splitUrl } from './http/fill-template.ts';
import { hostOf } from './save-action.ts';
import { openSecrets } from './stored-action.ts';

/** The secrets of a stored action, for a call of the host they were given for; for any other host, none. */
export async function keptSecrets(
  scope: TenantScope,
  secretBox: SecretBox,
  { actionId, url }: { actionId: ActionId; url: string },
): Promise<Record<string, string>> {
  const stored = await scope.transaction((db) => findAction(db, actionId));
  if (stored === undefined) throw new AppError('not_found');
  const origin = splitUrl(url)?.origin.toLowerCase();
  return origin !== undefined && origin === hostOf(stored.definition) ? openSecrets(secretBox, scope.tenantId, stored.secrets) : {};
}
