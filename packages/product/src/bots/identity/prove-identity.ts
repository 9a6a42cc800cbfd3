import type { SignedIdentity } from '@parley/contract/identity-secrets';
import type { BotId, IdentitySecretId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { verifySignedId } from '@parley/platform/secrets/verify-signed-id';
import { type IdentitySecretDeps, identitySecretPurpose } from './identity-secret.ts';
import { selectIdentitySecrets } from './identity-secrets.store.ts';

export type ProvenIdentity =
  | { state: 'proven'; externalId: string; secretId: IdentitySecretId }
  | { state: 'expired' }
  | { state: 'invalid' };

/** Says for whom a tenant's server has signed, if it was under a secret of this bot that is good now. */
export async function proveIdentity(
  scope: TenantScope,
  { secretBox, now }: IdentitySecretDeps,
  { botId, identity }: { botId: BotId; identity: SignedIdentity },
): Promise<ProvenIdentity> {
  const stored = await scope.transaction((db) => selectIdentitySecrets(db, botId, new Date(now())));
  let worst: ProvenIdentity = { state: 'invalid' };
  for (const { id, secret } of stored) {
    const opened = secretBox.open({ owner: scope.tenantId, purpose: identitySecretPurpose }, secret);
    const verified = await verifySignedId(opened, identity, now());
    if (verified.state === 'valid') return { state: 'proven', externalId: verified.externalId, secretId: id };
    if (verified.state === 'expired') worst = verified;
  }
  return worst;
}

/** Whether a secret of a bot is still good: what it proved ends with it. */
export async function isIdentitySecretGood(
  scope: TenantScope,
  { now }: Pick<IdentitySecretDeps, 'now'>,
  { botId, secretId }: { botId: BotId; secretId: IdentitySecretId },
): Promise<boolean> {
  const stored = await scope.transaction((db) => selectIdentitySecrets(db, botId, new Date(now())));
  return stored.some(({ id }) => id === secretId);
}
