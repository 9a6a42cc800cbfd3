import { randomBytes } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import { type BotId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { lockBot } from '../bots.store.ts';
import { type IdentitySecretDeps, identitySecretPurpose } from './identity-secret.ts';
import { endCurrentSecret, insertIdentitySecret, type StoredIdentitySecret } from './identity-secrets.store.ts';

/** Makes the secret that is to be signed with from now on and tells it this once; the one before stays good for the overlap. */
export async function addIdentitySecret(
  scope: TenantScope,
  { secretBox, now }: IdentitySecretDeps,
  { botId, overlapHours, trail }: { botId: BotId; overlapHours: number; trail: AuditTrail },
): Promise<Omit<StoredIdentitySecret, 'secret'> & { secret: string }> {
  const secret = `pis_${randomBytes(32).toString('base64url')}`;
  const id = newId('identitySecret');
  const createdAt = new Date(now());
  await scope.transaction(async (db) => {
    if ((await lockBot(db, botId)) === undefined) throw new AppError('not_found');
    await endCurrentSecret(db, botId, new Date(now() + overlapHours * 3_600_000));
    const sealed = secretBox.seal({ owner: scope.tenantId, purpose: identitySecretPurpose }, secret);
    await insertIdentitySecret(db, { id, botId, secret: sealed, createdAt });
    await recordAudit(db, trail, { action: 'bot.identity_secret_added', target: { kind: 'bot', id: botId }, after: { overlapHours } });
  });
  return { id, createdAt, endsAt: null, secret };
}
