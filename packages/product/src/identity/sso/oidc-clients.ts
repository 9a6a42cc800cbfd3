import type { SsoConnectionId, TenantId } from '@parley/contract/ids';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import * as client from 'openid-client';
import { discoverProvider, oidcFetch, transportOf, trustedMetadata } from './oidc-provider-metadata.ts';
import { clientSecretPlace } from './sso-admin.ts';
import type { OidcConnection } from './sso-connection.ts';
import { unavailable } from './sso-failure.ts';

/** Clients of OpenID Connect providers, one for each connection. */
export interface OidcClients {
  /** Throws `sso_unavailable` when the provider does not answer or contradicts the connection. */
  clientOf(tenantId: TenantId, connection: OidcConnection): Promise<client.Configuration>;
}

const rememberMs = 10 * 60_000;
const maxRemembered = 1_000;
const clockToleranceSeconds = 30;

/** Remembers what a provider published for ten minutes, or until the connection is changed; keys it signs with are read anew when one is unknown. */
export function createOidcClients(deps: { fetch: GuardedFetch; secretBox: SecretBox; now: () => number }): OidcClients {
  const remembered = new Map<SsoConnectionId, { version: number; until: number; configuration: Promise<client.Configuration> }>();

  async function build(tenantId: TenantId, connection: OidcConnection): Promise<client.Configuration> {
    const { issuer, secret, settings } = connection;
    if (issuer === null || secret === null || settings.clientId === null) throw unavailable('the connection is not complete');
    const metadata = trustedMetadata(await discoverProvider(deps.fetch, issuer), issuer);
    const clientSecret = deps.secretBox.open(clientSecretPlace(tenantId), secret);
    const authentication =
      settings.clientAuthentication === 'client_secret_post'
        ? client.ClientSecretPost(clientSecret)
        : client.ClientSecretBasic(clientSecret);
    const options = { [client.clockTolerance]: clockToleranceSeconds };
    const configuration = new client.Configuration(metadata, settings.clientId, options, authentication);
    configuration[client.customFetch] = oidcFetch(deps.fetch);
    configuration.timeout = 10;
    for (const allow of transportOf(issuer)) allow(configuration);
    // Without this the library believes the connection to the token endpoint, and looks at no signature.
    client.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  return {
    clientOf(tenantId, connection) {
      const version = connection.updatedAt.getTime();
      const known = remembered.get(connection.id);
      if (known?.version === version && known.until > deps.now()) return known.configuration;
      if (remembered.size >= maxRemembered) remembered.clear();
      const configuration = build(tenantId, connection);
      remembered.set(connection.id, { version, until: deps.now() + rememberMs, configuration });
      configuration.catch(() => remembered.delete(connection.id));
      return configuration;
    },
  };
}
