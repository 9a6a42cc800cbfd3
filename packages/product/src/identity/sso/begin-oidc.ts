import type { TenantId } from '@parley/contract/ids';
import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { OidcClients } from './oidc-clients.ts';
import type { SsoAddresses } from './sso-addresses.ts';
import type { OidcConnection } from './sso-connection.ts';
import type { SsoFlow } from './sso-flow.ts';

/** Where to send somebody to sign in, and what to compare the answer with. */
export interface BegunOidc {
  readonly redirectTo: URL;
  readonly expected: NonNullable<SsoFlow['oidc']>;
}

/** Begins a sign-in at an OpenID Connect provider: authorization code with PKCE (S256), state and nonce. */
export async function beginOidc(
  clients: OidcClients,
  input: { tenantId: TenantId; connection: OidcConnection; addresses: SsoAddresses; email: string },
): Promise<BegunOidc> {
  const configuration = await clients.clientOf(input.tenantId, input.connection);
  const expected = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
  const { scopes } = input.connection.settings;
  const redirectTo = buildAuthorizationUrl(configuration, {
    redirect_uri: input.addresses.redirectUrl,
    scope: [...new Set(['openid', ...scopes])].join(' '),
    state: expected.state,
    nonce: expected.nonce,
    code_challenge: await calculatePKCECodeChallenge(expected.codeVerifier),
    code_challenge_method: 'S256',
    login_hint: input.email,
  });
  return { redirectTo, expected };
}
