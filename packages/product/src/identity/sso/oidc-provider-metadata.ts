import { asFetch } from '@parley/platform/fetch/as-fetch';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import * as client from 'openid-client';
import { isSecure } from './apply-sso-changes.ts';
import { unavailable } from './sso-failure.ts';

/** Signatures of ID tokens that are taken: asymmetric ones, so that nobody but the provider can make them. */
const signingAlgorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const timeoutSeconds = 10;
const limits = { maxBytes: 1_000_000, totalMs: timeoutSeconds * 1_000 };

/** `fetch` as the OpenID Connect client uses it: guarded, and small. */
export function oidcFetch(fetch: GuardedFetch): client.CustomFetch {
  const guarded = asFetch(fetch, limits);
  return (url, { method, headers, body, redirect, signal }) =>
    guarded(url, { method, headers, redirect, ...(body ? { body } : {}), ...(signal ? { signal } : {}) });
}

/** What a library may do for an issuer: plain http only where the provider runs on this very machine. */
export function transportOf(issuer: string): ((configuration: client.Configuration) => void)[] {
  return issuer.startsWith('http:') && isSecure(issuer) ? [client.allowInsecureRequests] : [];
}

/** Reads what a provider publishes about itself. Throws `sso_unavailable` when that cannot be had. */
export async function discoverProvider(fetch: GuardedFetch, issuer: string): Promise<client.ServerMetadata> {
  try {
    const discovered = await client.discovery(new URL(issuer), 'parley', undefined, client.None(), {
      timeout: timeoutSeconds,
      [client.customFetch]: oidcFetch(fetch),
      execute: transportOf(issuer),
    });
    const { supportsPKCE: _, ...metadata } = discovered.serverMetadata();
    return metadata;
  } catch (error) {
    throw unavailable('its settings cannot be read', error);
  }
}

/**
 * The metadata as it is relied on: of exactly this issuer, with endpoints nobody on the way can read, and with the signatures
 * that are taken only. Throws `sso_unavailable` for anything else.
 */
export function trustedMetadata(metadata: client.ServerMetadata, issuer: string): client.ServerMetadata {
  if (metadata.issuer !== issuer) throw unavailable(`it calls itself ${metadata.issuer}`);
  for (const endpoint of ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'userinfo_endpoint'] as const) {
    const address = metadata[endpoint];
    if (address === undefined && endpoint === 'userinfo_endpoint') continue;
    if (address === undefined || !isSecure(address)) throw unavailable(`its ${endpoint} is not there or not secure`);
  }
  const algorithms = takenAlgorithms(metadata);
  if (algorithms.length === 0) throw unavailable('it signs in no way that is taken');
  return { ...metadata, id_token_signing_alg_values_supported: algorithms };
}

/** The ways of signing ID tokens that the provider offers and that are taken. */
export function takenAlgorithms({ id_token_signing_alg_values_supported: offered = ['RS256'] }: client.ServerMetadata): string[] {
  return signingAlgorithms.filter((algorithm) => offered.includes(algorithm));
}
