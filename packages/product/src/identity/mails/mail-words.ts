import type { IdentityMailKind } from '../identity-mailer.ts';

/** What one kind of mail says. `newEmail` is known to `email-changed` alone. */
export interface KindWords {
  readonly subject: string;
  readonly paragraphs: (facts: { readonly to: string; readonly newEmail: string }) => readonly string[];
  readonly button: string;
}

/** Everything mails about signing in say in one language. */
export interface MailWords {
  readonly greeting: (name: string) => string;
  /** Below the line: what to do about a mail one did not expect. */
  readonly unexpected: string;
  /** The same where somebody may have got into what is the reader's. */
  readonly alarming: string;
  readonly kinds: Readonly<Record<IdentityMailKind, KindWords>>;
}
