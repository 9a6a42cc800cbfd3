import { AppError } from '@parley/contract/errors';
import type { BotId, IdentitySecretId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { deleteIdentitySecret } from './identity-secrets.store.ts';

/** Ends a secret at once: nothing that was signed under it begins a session any more. */
export async function endIdentitySecret(
  scope: TenantScope,
  { botId, id, trail }: { botId: BotId; id: IdentitySecretId; trail: AuditTrail },
): Promise<void> {
  await scope.transaction(async (db) => {
    if (!(await deleteIdentitySecret(db, botId, id))) throw new AppError('not_found');
    await recordAudit(db, trail, { action: 'bot.identity_secret_ended', target: { kind: 'bot', id: botId } });
  });
}
