import type { PersonId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { RouteRequest } from '@parley/platform/http/route';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { Identity } from '../identity.ts';
import type { Admission } from './decide-sso-sign-in.ts';
import { createOidcClients, type OidcClients } from './oidc-clients.ts';
import type { SsoAdminDeps } from './sso-admin.ts';

interface SsoDeps {
  readonly identity: Identity;
  readonly secretBox: SecretBox;
  readonly fetch: GuardedFetch;
  /** Where the operator says that this installation is reached. */
  readonly publicUrl: URL | undefined;
  readonly admit: AdmitThroughSso;
}

/** Makes somebody a member in the way that was decided; one who is a member already stays what they are. Throws why not. */
export type AdmitThroughSso = (
  scope: TenantScope,
  input: { readonly personId: PersonId; readonly name: string; readonly admission: Admission; readonly request: RouteRequest },
) => Promise<void>;

/** Everything that single sign-on needs: signing people in, and managing connections. */
export interface Sso extends SsoDeps, SsoAdminDeps {
  readonly oidcClients: OidcClients;
}

export function createSso(deps: SsoDeps): Sso {
  const { now } = deps.identity;
  return { ...deps, now, oidcClients: createOidcClients({ ...deps, now }) };
}
