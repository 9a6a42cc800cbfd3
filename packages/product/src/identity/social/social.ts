import { AppError } from '@parley/contract/errors';
import type { SocialProviderName } from '@parley/contract/social-providers';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import type { RouteRequest } from '@parley/platform/http/route';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { Identity } from '../identity.ts';
import type { Person } from '../person.ts';
import { ssoBase } from '../sso/sso-addresses.ts';
import { socialTimeoutMs } from './social-fetch.ts';
import type { SocialProvider } from './social-provider.ts';
import { createSocialProviders, type SocialSettings } from './social-providers.ts';

/** What somebody signs up for: a tenant of their own, or by an invitation to another's. */
export interface SignUpPurpose {
  readonly tenantName?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly invitation?: string | undefined;
}

/** Signing up as it is for everybody, whichever way they prove who they are. */
export interface SocialOnboarding {
  /** Throws why somebody with this address, which is proven, may not sign up. */
  requireMay(input: { readonly email: string; readonly invitation: string | undefined }): Promise<void>;
  /** Gives somebody who has just come into being what they signed up for. */
  begin(input: {
    readonly person: Person;
    readonly purpose: SignUpPurpose;
    readonly request: RouteRequest;
  }): Promise<{ readonly ownTenantSlug: string | undefined; readonly joined: boolean }>;
}

interface SocialDeps {
  readonly identity: Identity;
  readonly secretBox: SecretBox;
  /** Where the operator says that this installation is reached. */
  readonly publicUrl: URL | undefined;
  readonly onboarding: SocialOnboarding;
}

/** Everything that signing in with an account at another company needs. */
export interface Social extends SocialDeps {
  readonly providers: ReadonlyMap<SocialProviderName, SocialProvider>;
}

export function createSocial(
  deps: SocialDeps & { readonly fetch: GuardedFetch; readonly settings: SocialSettings; readonly timeoutMs?: number },
): Social {
  const { fetch, settings, timeoutMs = socialTimeoutMs, ...rest } = deps;
  return { ...rest, providers: createSocialProviders(settings, { fetch, timeoutMs, now: deps.identity.now }) };
}

/** Throws `not_found` for a provider that is not set up. */
export function offeredProvider({ providers }: Social, name: SocialProviderName): SocialProvider {
  const provider = providers.get(name);
  if (provider === undefined) throw new AppError('not_found');
  return provider;
}

/** Where a provider sends people back to; it is compared byte for byte there. */
export function socialRedirectUrl({ publicUrl }: Social, request: RouteRequest, name: SocialProviderName): string {
  return `${ssoBase(publicUrl, request).origin}/v1/auth/social/${name}/callback`;
}
