import type { TenantId } from '@parley/contract/ids';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  type Configuration,
  fetchUserInfo,
  type IDToken,
  ResponseBodyError,
} from 'openid-client';
import type { OidcClients } from './oidc-clients.ts';
import type { SsoAddresses } from './sso-addresses.ts';
import type { OidcConnection } from './sso-connection.ts';
import { failed, networkFailureIn, unavailable } from './sso-failure.ts';
import type { SsoFlow } from './sso-flow.ts';
import { readEmail, readName, type SsoIdentity } from './sso-identity.ts';

/** What came back to the redirect address. */
export type OidcAnswer = Readonly<Record<string, string>>;

/**
 * Turns what came back from an OpenID Connect provider into who it says the person is. The code is exchanged with the verifier of
 * this very flow; state, nonce, issuer, audience, times and the signature are compared. Throws `sso_failed`, or `sso_unavailable`.
 */
export async function finishOidc(
  clients: OidcClients,
  input: {
    tenantId: TenantId;
    connection: OidcConnection;
    addresses: SsoAddresses;
    answer: OidcAnswer;
    expected: NonNullable<SsoFlow['oidc']>;
  },
): Promise<SsoIdentity> {
  const { connection, expected } = input;
  const configuration = await clients.clientOf(input.tenantId, connection);
  const current = new URL(input.addresses.redirectUrl);
  current.search = new URLSearchParams(input.answer).toString();
  try {
    const tokens = await authorizationCodeGrant(configuration, current, {
      pkceCodeVerifier: expected.codeVerifier,
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      idTokenExpected: true,
    });
    const claims: Claims | undefined = tokens.claims();
    if (claims === undefined || claims.iss !== connection.issuer) throw failed('the ID token is of another issuer');
    return toIdentity(connection, await withMoreClaims(configuration, connection, tokens.access_token, claims));
  } catch (error) {
    const network = networkFailureIn(error);
    if (network?.code === 'sso_failed') throw network;
    if (network !== undefined) throw unavailable('it did not answer', error);
    throw failed(describe(error), error);
  }
}

type Claims = IDToken & Readonly<Record<string, unknown>>;

/** Asks for more about the person only when the ID token names no address, as some providers keep that for their userinfo endpoint. */
async function withMoreClaims(
  configuration: Configuration,
  { settings }: OidcConnection,
  accessToken: string,
  claims: Claims,
): Promise<Claims> {
  if (claims[settings.emailClaim] !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
  return { ...(await fetchUserInfo(configuration, accessToken, claims.sub)), ...claims };
}

function toIdentity({ settings }: OidcConnection, claims: Claims): SsoIdentity {
  if (claims.sub.length > 500) throw failed('the subject is too long');
  // Some providers write the flag as text.
  const disowned = settings.emailClaim === 'email' && (claims['email_verified'] === false || claims['email_verified'] === 'false');
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: disowned ? undefined : readEmail(claims[settings.emailClaim]),
    name: readName(claims['name']) ?? readName(claims['given_name'], claims['family_name']),
  };
}

function describe(error: unknown): string {
  if (error instanceof AuthorizationResponseError) return `the provider answered ${error.error}`;
  if (error instanceof ResponseBodyError) return `the token endpoint answered ${error.error}`;
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return error instanceof Error ? `${error.message}${cause}` : 'the answer does not hold';
}
