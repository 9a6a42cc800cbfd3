import type { SocialProviderName } from '@parley/contract/social-providers';

/** What one sign-in under way is told apart from others by; it stays with the browser that began it. */
export interface SocialChallenge {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who somebody is, by the word of a provider. Nothing in it has been compared with people here. */
export interface SocialIdentity {
  readonly issuer: string;
  /** What the provider calls the person, for good. */
  readonly subject: string;
  /** Lower case; undefined unless the provider has verified that the person reads mail there. */
  readonly email: string | undefined;
  readonly name: string | undefined;
  /** What the person knows this account by, to be shown to them alone. */
  readonly label: string | undefined;
}

/** A company whose accounts people sign in with. */
export interface SocialProvider {
  readonly name: SocialProviderName;
  /** Where to send somebody to sign in. Throws `sso_unavailable`. */
  begin(redirectUrl: string, challenge: SocialChallenge): Promise<URL>;
  /**
   * Turns what came back to `redirectUrl` into who it says the person is. `state` was compared already. Throws `sso_failed`, or
   * `sso_unavailable`.
   */
  finish(redirectUrl: string, answer: Readonly<Record<string, string>>, challenge: SocialChallenge): Promise<SocialIdentity>;
}

/** What a provider knows this installation by. */
export interface SocialApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider is, when it is not where everybody finds it. */
  readonly address?: string | undefined;
}
