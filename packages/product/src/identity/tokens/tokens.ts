import type { Database } from '@parley/platform/database/tenancy';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { SecretRing } from '@parley/platform/secrets/secret-ring';
import { type AccessTokens, createAccessTokens } from './access-tokens.ts';
import { createRefreshTokenText, type RefreshTokenText } from './refresh-token-text.ts';
import { createSigningKeys, type SigningKeys } from './signing-keys.ts';

/** Everything that giving out and taking tokens needs; its use cases take it first. */
export interface Tokens {
  readonly database: Database;
  readonly keys: SigningKeys;
  readonly access: AccessTokens;
  readonly refresh: RefreshTokenText;
  readonly now: () => number;
}

export interface TokensDeps {
  database: Database;
  box: SecretBox;
  secrets: SecretRing;
  /** Stands in each token as who gave it out: where this installation is reached. */
  issuer: string;
  now: () => number;
  rememberMs?: number;
}

export function createTokens(deps: TokensDeps): Tokens {
  const { database, secrets, issuer, now } = deps;
  const keys = createSigningKeys(deps);
  return { database, keys, access: createAccessTokens({ keys, issuer, now }), refresh: createRefreshTokenText(secrets), now };
}
