import type { IdentityDb } from '@parley/platform/database/tenancy';

/** A mail about a person's own sign-in. `link` leads to a page of the dashboard. */
export interface IdentityMail {
  readonly kind: IdentityMailKind;
  readonly to: string;
  readonly name: string;
  readonly locale: string | null | undefined;
  readonly link: string;
  /** Of `email-changed`. */
  readonly newEmail?: string;
  /** Of `identity-connected` and `identity-disconnected`: the connected identity, as its owner knows it. */
  readonly connected?: string;
  /** Of `new-sign-in`: when, with what and from where, as far as that is known. */
  readonly signIn?: { readonly at: Date; readonly device: string | null; readonly address: string | null };
}

export type IdentityMailKind =
  | 'verify-email'
  | 'already-registered'
  | 'reset-password'
  | 'password-changed'
  | 'confirm-email'
  | 'email-changed'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'passkey-added'
  | 'passkey-removed'
  | 'identity-connected'
  | 'identity-disconnected'
  | 'new-sign-in';

/** Sends mails to people. A mail is stored in the transaction that made it necessary, and sent after it. */
export interface IdentityMailer {
  send(db: IdentityDb, mail: IdentityMail): Promise<void>;
}
