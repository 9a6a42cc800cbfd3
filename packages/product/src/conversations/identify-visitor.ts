import { AppError } from '@parley/contract/errors';
import type { SignedIdentity } from '@parley/contract/identity-secrets';
import type { BotId, ContactId, IdentitySecretId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import { type IdentitySecretDeps, isIdentitySecretGood, proveIdentity } from '../bots/public.ts';
import { meetIdentifiedAgain, meetIdentifiedContact } from '../contacts/public.ts';
import { identityToken } from './visitor-tokens.ts';

export interface IdentifiedVisitor {
  contactId: ContactId;
  secretId: IdentitySecretId;
}

/**
 * The contact whom the tenant's server vouches for: by what it signed, else by the token of a session that this proved before. Undefined
 * where neither was sent; throws `identity_not_proven` where what was signed proves nothing.
 */
export async function identifyVisitor(
  scope: TenantScope,
  deps: IdentitySecretDeps & { signer: TokenSigner },
  { botId, identity, token }: { botId: BotId; identity: SignedIdentity | undefined; token: string | undefined },
): Promise<IdentifiedVisitor | undefined> {
  if (identity !== undefined) {
    const proven = await proveIdentity(scope, deps, { botId, identity });
    if (proven.state !== 'proven') throw new AppError('identity_not_proven', { details: { reason: proven.state } });
    const contactId = await scope.transaction((db) => meetIdentifiedContact(db, proven.externalId));
    return { contactId, secretId: proven.secretId };
  }
  const known = token === undefined ? undefined : await deps.signer.verify(identityToken, token);
  if (known?.state !== 'valid') return undefined;
  const { tenantId, secretId, ...claims } = known.claims;
  const isHere = tenantId === scope.tenantId && claims.botId === botId;
  if (!isHere || !(await isIdentitySecretGood(scope, deps, { botId, secretId }))) return undefined;
  const contactId = await scope.transaction((db) => meetIdentifiedAgain(db, claims.contactId));
  return contactId && { contactId, secretId };
}
