import type { IdentitySecretResponse } from '@parley/contract/identity-secrets';
import { formatId } from '@parley/contract/ids';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { StoredIdentitySecret } from './identity-secrets.store.ts';

export const identitySecretPurpose = 'identity_secrets.secret';

export interface IdentitySecretDeps {
  secretBox: SecretBox;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function toIdentitySecretResponse({ id, createdAt, endsAt }: Omit<StoredIdentitySecret, 'secret'>): IdentitySecretResponse {
  return { id: formatId('identitySecret', id), createdAt: createdAt.toISOString(), endsAt: endsAt?.toISOString() ?? null };
}
