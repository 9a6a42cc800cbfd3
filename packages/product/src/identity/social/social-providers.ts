import type { SocialProviderName } from '@parley/contract/social-providers';
import { githubProvider } from './github-provider.ts';
import { fitsTemplate } from './issuer-template.ts';
import { type Claims, openIdProvider } from './openid-provider.ts';
import type { SocialFetch } from './social-fetch.ts';
import type { SocialApp, SocialProvider } from './social-provider.ts';

/** What the operator has set up; a provider that is left out is not offered. */
export interface SocialSettings {
  readonly google?: SocialApp | undefined;
  /** `directory` is whose people may come: `common`, `organizations`, `consumers`, or one directory's id or domain. */
  readonly microsoft?: (SocialApp & { readonly directory?: string | undefined }) | undefined;
  readonly github?: SocialApp | undefined;
}

/** The directory of personal Microsoft accounts. */
const personalAccounts = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** The providers that are set up, in the order in which they are offered. */
export function createSocialProviders(
  { google, microsoft, github }: SocialSettings,
  asking: SocialFetch & { readonly now: () => number },
): ReadonlyMap<SocialProviderName, SocialProvider> {
  const providers = [
    google && googleProvider(google, asking),
    microsoft && microsoftProvider(microsoft, asking),
    github && githubProvider(github, asking),
  ].filter((provider) => provider !== undefined);
  return new Map(providers.map((provider) => [provider.name, provider]));
}

function googleProvider(app: SocialApp, asking: SocialFetch & { now: () => number }): SocialProvider {
  const issuer = app.address ?? 'https://accounts.google.com';
  const settings = { name: 'google', app, address: issuer } as const;
  return openIdProvider(
    { ...settings, isIssuer: (named) => named === issuer, hasVerifiedEmail: ({ email_verified: verified }) => verified === true },
    asking,
  );
}

function microsoftProvider(app: NonNullable<SocialSettings['microsoft']>, asking: SocialFetch & { now: () => number }): SocialProvider {
  const { address = 'https://login.microsoftonline.com', directory = 'common' } = app;
  const settings = { name: 'microsoft', app, address: `${address}/${directory}/v2.0` } as const;
  return openIdProvider(
    { ...settings, isIssuer: (named) => fitsTemplate(`${address}/{tenantid}/v2.0`, named), hasVerifiedEmail: isVouchedByMicrosoft },
    asking,
  );
}

/**
 * The administrator of any directory writes what they like into `email`, so it counts for personal accounts, whose addresses
 * Microsoft confirms, and where `xms_edov` says that the directory owns the address's domain.
 */
function isVouchedByMicrosoft(claims: Claims): boolean {
  const owned: unknown = claims['xms_edov'];
  return claims['tid'] === personalAccounts || owned === true || owned === 1 || owned === '1' || owned === 'true';
}
