import type { ErrorCode } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';

/** What is known when a provider's answer has proven to hold. */
export interface SocialFacts {
  /** Whom this account (issuer and subject) is connected with. */
  readonly known: PersonId | undefined;
  /** Who is signed in and connects the account with themselves, on purpose. */
  readonly linking: PersonId | undefined;
  /** The address, if the provider has verified it. */
  readonly email: string | undefined;
  /** Whether somebody here has that address. */
  readonly emailTaken: boolean;
}

/** What becomes of a proven account. */
export type SocialDecision =
  | { readonly outcome: 'refuse'; readonly code: ErrorCode }
  | { readonly outcome: 'connect'; readonly personId: PersonId }
  | { readonly outcome: 'enter'; readonly personId: PersonId }
  | { readonly outcome: 'sign_up'; readonly email: string };

/**
 * Decides whom a proven account stands for. An e-mail address never connects it with somebody who is here already: they sign in and
 * connect it on purpose. It only lets somebody come into being, and only when the provider has verified it.
 */
export function decideSocialSignIn({ known, linking, email, emailTaken }: SocialFacts): SocialDecision {
  if (linking !== undefined) {
    if (known !== undefined && known !== linking) return { outcome: 'refuse', code: 'sso_identity_taken' };
    return { outcome: 'connect', personId: linking };
  }
  if (known !== undefined) return { outcome: 'enter', personId: known };
  if (email === undefined) return { outcome: 'refuse', code: 'social_email_unverified' };
  if (emailTaken) return { outcome: 'refuse', code: 'link_required' };
  return { outcome: 'sign_up', email };
}
