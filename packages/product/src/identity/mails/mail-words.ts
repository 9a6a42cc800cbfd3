import type { IdentityMailKind } from '../identity-mailer.ts';

/** What a mail may name. */
export interface MailFacts {
  readonly to: string;
  readonly newEmail: string;
  readonly connected: string;
  readonly time: string;
  readonly device: string;
  readonly address: string;
}

/** What one kind of mail says. What it is not told of is empty: `newEmail` is known to `email-changed` alone. */
export interface KindWords {
  readonly subject: string;
  readonly paragraphs: (facts: MailFacts) => readonly string[];
  readonly button: string;
}

/** Everything mails about signing in say in one language. */
export interface MailWords {
  readonly greeting: (name: string) => string;
  /** Below the line: what to do about a mail one did not expect. */
  readonly unexpected: string;
  /** The same where somebody may have got into what is the reader's. */
  readonly alarming: string;
  /** Stands for a device or an address that is not known. */
  readonly unknown: string;
  readonly kinds: Readonly<Record<IdentityMailKind, KindWords>>;
}
