import type { SocialProviderName } from '@parley/contract/social-providers';
import { asFetch } from '@parley/platform/fetch/as-fetch';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { z } from 'zod';
import { transportOf, trustedMetadata } from '../sso/oidc-provider-metadata.ts';
import { failed, networkFailureIn, unavailable } from '../sso/sso-failure.ts';
import { readEmail, readName } from '../sso/sso-identity.ts';
import { directoryIn, issuerOf, keyOfIssuer } from './issuer-template.ts';
import { exchangeCode, fetchJson, type SocialFetch } from './social-fetch.ts';
import type { SocialApp, SocialIdentity, SocialProvider } from './social-provider.ts';

/** What an ID token says. */
export type Claims = client.IDToken & Readonly<Record<string, unknown>>;

/** A provider that speaks OpenID Connect, and how far its word goes. */
export interface OpenIdSettings {
  readonly name: SocialProviderName;
  readonly app: SocialApp;
  /** Its metadata is published below this address. */
  readonly address: string;
  /** What it may call itself in its metadata. */
  isIssuer(issuer: string): boolean;
  /** Whether it has verified that the person reads mail at the address it names. */
  hasVerifiedEmail(claims: Claims): boolean;
}

const rememberMs = 10 * 60_000;
const metadataShape = z.looseObject({ issuer: z.string() });
const parameters = { scope: 'openid email profile', prompt: 'select_account', code_challenge_method: 'S256' };

/**
 * Signs people in with the authorization code flow, with PKCE (S256), state and nonce. Signature, issuer, audience, times and nonce of
 * the ID token are compared by the library, against the issuer the token itself must be of: see `issuer-template.ts`.
 */
export function openIdProvider(settings: OpenIdSettings, asking: SocialFetch & { readonly now: () => number }): SocialProvider {
  const { app, address } = settings;
  let remembered: { until: number; metadata: Promise<client.ServerMetadata> } | undefined;

  async function discover(): Promise<client.ServerMetadata> {
    const published = metadataShape.safeParse(await fetchJson(asking, `${address}/.well-known/openid-configuration`));
    if (!published.success) throw unavailable('it publishes no metadata');
    const { issuer } = published.data;
    if (!settings.isIssuer(issuer)) throw unavailable(`it calls itself ${issuer}`);
    return trustedMetadata(published.data as client.ServerMetadata, issuer);
  }

  function published(): Promise<client.ServerMetadata> {
    if (remembered !== undefined && remembered.until > asking.now()) return remembered.metadata;
    const metadata = discover();
    remembered = { metadata, until: asking.now() + rememberMs };
    metadata.catch(() => {
      remembered = undefined;
    });
    return metadata;
  }

  /** The library, set up for one issuer; `tokens` is what the token endpoint has answered already. */
  function libraryFor(metadata: client.ServerMetadata, issuer: string, tokens?: object): client.Configuration {
    const options = { [client.clockTolerance]: 30 };
    const configuration = new client.Configuration(
      { ...metadata, issuer },
      app.clientId,
      options,
      client.ClientSecretPost(app.clientSecret),
    );
    const guarded = asFetch(asking.fetch, { maxBytes: 1_000_000, totalMs: asking.timeoutMs });
    configuration[client.customFetch] = async (url, { method, headers, redirect, signal }) => {
      if (isAt(url, metadata.token_endpoint)) return Response.json(tokens);
      const response = await guarded(url, { method, headers, redirect, ...(signal ? { signal } : {}) });
      return isAt(url, metadata.jwks_uri) && response.ok ? keyOfIssuer(response, issuer) : response;
    };
    for (const allow of transportOf(address)) allow(configuration);
    // Without this the library believes the connection to the token endpoint, and looks at no signature.
    client.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  function toIdentity(claims: Claims): SocialIdentity {
    if (claims.sub.length > 500) throw failed('the subject is too long');
    const email = readEmail(claims['email']);
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: settings.hasVerifiedEmail(claims) ? email : undefined,
      name: readName(claims['name']) ?? readName(claims['given_name'], claims['family_name']),
      label: email ?? readName(claims['preferred_username']),
    };
  }

  return {
    name: settings.name,
    async begin(redirectUrl, { state, nonce, codeVerifier }) {
      const metadata = await published();
      const challenge = await client.calculatePKCECodeChallenge(codeVerifier);
      return client.buildAuthorizationUrl(libraryFor(metadata, metadata.issuer), {
        ...{ ...parameters, redirect_uri: redirectUrl, state, nonce, code_challenge: challenge },
      });
    },
    async finish(redirectUrl, answer, { state, nonce, codeVerifier }) {
      const { code } = answer;
      if (code === undefined) throw failed(`the provider answered ${answer['error']?.slice(0, 100)}`);
      const metadata = await published();
      const { clientId, clientSecret } = app;
      const tokens = await exchangeCode(asking, metadata.token_endpoint ?? '', {
        ...{ client_id: clientId, client_secret: clientSecret, code, redirect_uri: redirectUrl, code_verifier: codeVerifier },
      });
      const current = new URL(redirectUrl);
      current.search = new URLSearchParams(answer).toString();
      try {
        // Not believed yet: it only says of which directory the token must prove to be.
        const issuer = issuerOf(metadata.issuer, directoryIn(decodeJwt(tokens.id_token ?? '')));
        const proven = await client.authorizationCodeGrant(libraryFor(metadata, issuer, { token_type: 'bearer', ...tokens }), current, {
          ...{ pkceCodeVerifier: codeVerifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
        });
        const claims = proven.claims() as Claims | undefined;
        if (claims === undefined || claims.iss !== issuer) throw failed('the ID token is of another issuer');
        return toIdentity(claims);
      } catch (error) {
        const network = networkFailureIn(error);
        if (network?.code === 'sso_failed') throw network;
        if (network !== undefined) throw unavailable('it did not answer', error);
        throw failed(error instanceof Error ? error.message : 'the answer does not hold', error);
      }
    },
  };
}

function isAt(url: string, address: string | undefined): boolean {
  return address !== undefined && new URL(url).href === new URL(address).href;
}
