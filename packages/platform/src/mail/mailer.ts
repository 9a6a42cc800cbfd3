import type { MailId } from '@parley/contract/ids';
import type { MailDraft } from './mail.ts';

export interface OutgoingMail extends MailDraft {
  /** Also in its Message-ID, so that a receiver can tell a second copy from a second mail. */
  readonly id: MailId;
}

/** How one attempt to deliver ended: `refused` is for good, `deferred` may go better later. */
export type DeliveryResult = { readonly state: 'sent' | 'stored' } | UndeliveredResult;

export interface UndeliveredResult {
  readonly state: 'deferred' | 'refused';
  /** What the mail server said, or what went wrong on the way to it. */
  readonly failure: string;
}

/** Where mails go. */
export interface Mailer {
  readonly name: 'smtp' | 'outbox';
  /** Tries once and never throws. */
  deliver(mail: OutgoingMail): Promise<DeliveryResult>;
  /** Says what is wrong with the mail server, its certificate or the credentials; undefined when nothing is. */
  check(): Promise<string | undefined>;
  close(): void;
}
