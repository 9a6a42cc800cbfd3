import { AppError } from '@parley/contract/errors';
import type { ServerMetadata } from 'openid-client';
import { isSecure } from './apply-sso-changes.ts';
import { discoverProvider, oidcFetch, takenAlgorithms } from './oidc-provider-metadata.ts';
import type { SsoAdminDeps } from './sso-admin.ts';
import type { OidcConnection } from './sso-connection.ts';
import type { FoundInTest } from './sso-finding.ts';

/** What an OpenID Connect provider publishes, held against the connection. */
export async function examineOidc({ fetch }: SsoAdminDeps, connection: OidcConnection): Promise<FoundInTest[]> {
  const { issuer } = connection;
  if (issuer === null) return [];
  let metadata: ServerMetadata;
  try {
    metadata = await discoverProvider(fetch, issuer);
  } catch (error) {
    return [
      { code: 'provider_unreachable', text: `${issuer}/.well-known/openid-configuration could not be read. ${reasonOf(error)}`.trim() },
    ];
  }
  const examined = [...examineMetadata(metadata, connection), ...examineAbilities(metadata, connection)];
  return [...examined, ...(await examineKeys(fetch, metadata))];
}

function examineMetadata(metadata: ServerMetadata, { issuer }: OidcConnection): FoundInTest[] {
  const endpoints = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const;
  const insecure = endpoints.filter((name) => !isSecure(metadata[name] ?? ''));
  return [
    ...(metadata.issuer === issuer
      ? []
      : [{ code: 'issuer_differs' as const, text: `The provider calls itself ${metadata.issuer}. Enter the issuer exactly like that.` }]),
    ...insecure.map((name) => ({ code: 'endpoint_insecure' as const, text: `The provider's ${name} is missing or not an https address.` })),
  ];
}

function examineAbilities(metadata: ServerMetadata, { settings }: OidcConnection): FoundInTest[] {
  // What a provider leaves out has a default in OpenID Connect Discovery 1.0, section 3.
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const types = metadata.response_types_supported ?? ['code'];
  const claims = metadata.claims_supported;
  const found: [boolean, FoundInTest][] = [
    [types.includes('code'), { code: 'code_flow_missing', text: 'The provider does not offer the authorization code flow.' }],
    [
      methods.includes(settings.clientAuthentication),
      {
        code: 'authentication_method_missing',
        text: `The provider does not take ${settings.clientAuthentication}; it takes ${methods.join(', ')}.`,
      },
    ],
    [
      takenAlgorithms(metadata).length > 0,
      { code: 'algorithm_missing', text: 'The provider signs ID tokens in no way that is taken here.' },
    ],
    [
      metadata.code_challenge_methods_supported?.includes('S256') === true,
      { code: 'pkce_not_announced', text: 'The provider does not announce PKCE with S256. It is used all the same.' },
    ],
    [
      claims === undefined || claims.includes(settings.emailClaim),
      { code: 'email_claim_not_announced', text: `The provider does not announce the claim ${settings.emailClaim}.` },
    ],
  ];
  return found.flatMap(([fine, finding]) => (fine ? [] : [finding]));
}

async function examineKeys(fetch: SsoAdminDeps['fetch'], { jwks_uri: address }: ServerMetadata): Promise<FoundInTest[]> {
  if (address === undefined || !isSecure(address)) return [];
  try {
    const response = await oidcFetch(fetch)(address, { method: 'GET', headers: {}, redirect: 'manual', body: undefined });
    const { keys } = (await response.json()) as { keys?: unknown };
    if (Array.isArray(keys) && keys.length > 0) return [];
  } catch {}
  return [{ code: 'keys_missing', text: `The provider's keys could not be read at ${address}.` }];
}

/** What the guard says of an address is safe to show; anything else stays in the log. */
function reasonOf(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause as Error) {
    if (each instanceof AppError && each.code === 'address_not_allowed') return 'The address may not be reached from here.';
    if (each instanceof AppError && each.code === 'fetch_timeout') return 'It took too long to answer.';
  }
  return '';
}
