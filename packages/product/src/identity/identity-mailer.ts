import type { IdentityDb } from '@parley/platform/database/tenancy';

/** A mail about a person's own sign-in. `link` leads to a page of the dashboard. */
export interface IdentityMail {
  readonly kind: 'verify-email' | 'already-registered';
  readonly to: string;
  readonly name: string;
  readonly locale: string | null | undefined;
  readonly link: string;
}

/** Sends mails to people. A mail is stored in the transaction that made it necessary, and sent after it. */
export interface IdentityMailer {
  send(db: IdentityDb, mail: IdentityMail): Promise<void>;
}
