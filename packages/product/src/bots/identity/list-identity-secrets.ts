import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findBot } from '../bots.store.ts';
import type { IdentitySecretDeps } from './identity-secret.ts';
import { type StoredIdentitySecret, selectIdentitySecrets } from './identity-secrets.store.ts';

/** The secrets of a bot that are good now, the newest first. */
export async function listIdentitySecrets(
  scope: TenantScope,
  { now }: Pick<IdentitySecretDeps, 'now'>,
  botId: BotId,
): Promise<StoredIdentitySecret[]> {
  return scope.transaction(async (db) => {
    if ((await findBot(db, botId)) === undefined) throw new AppError('not_found');
    return selectIdentitySecrets(db, botId, new Date(now()));
  });
}
