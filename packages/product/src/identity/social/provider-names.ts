import type { SocialProviderName } from '@parley/contract/social-providers';

/** What the providers call themselves, in every language. */
const providerNames: Readonly<Record<SocialProviderName, string>> = { google: 'Google', microsoft: 'Microsoft', github: 'GitHub' };

/** An account as its owner knows it: `Google (ada@example.com)`. */
export function describeIdentity(provider: SocialProviderName, label: string | null | undefined): string {
  return label ? `${providerNames[provider]} (${label})` : providerNames[provider];
}
