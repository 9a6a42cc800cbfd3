import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { Identity } from '../identity.ts';
import { createOidcClients, type OidcClients } from './oidc-clients.ts';
import type { SsoAdminDeps } from './sso-admin.ts';

interface SsoDeps {
  readonly identity: Identity;
  readonly secretBox: SecretBox;
  readonly fetch: GuardedFetch;
  /** Where the operator says that this installation is reached. */
  readonly publicUrl: URL | undefined;
}

/** Everything that single sign-on needs: signing people in, and managing connections. */
export interface Sso extends SsoDeps, SsoAdminDeps {
  readonly oidcClients: OidcClients;
}

export function createSso(deps: SsoDeps): Sso {
  const { now } = deps.identity;
  return { ...deps, now, oidcClients: createOidcClients({ ...deps, now }) };
}
