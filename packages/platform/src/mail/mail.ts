import type { ConversationId, MailId, TenantId } from '@parley/contract/ids';

/** What a mail says: the same words as plain text and as HTML. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail to one address. */
export interface MailDraft extends MailContent {
  readonly to: string;
  /** What it is for, such as `identity.verify-address`: shown to the operator, and nobody else. */
  readonly kind: string;
  /** An iCalendar file that comes with it. */
  readonly calendar?: string | null;
  /** Where an answer goes in place of the sender; what is not one address is passed over. */
  readonly replyTo?: string | null | undefined;
  /** The conversation it brings to its visitor, with which it is erased. */
  readonly conversationId?: ConversationId;
}

/** How a mail stands: `stored` ones are kept to be read here, because there is no mail server. */
export type MailStatus = 'queued' | 'sent' | 'stored' | 'failed';

export interface Mail {
  readonly id: MailId;
  /** The tenant that caused it; null where it is to a person or from the installation. */
  readonly tenantId: TenantId | null;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly status: MailStatus;
  readonly attempts: number;
  /** When a queued one is tried next; null means at once. */
  readonly nextAttemptAt: Date | null;
  /** What the mail server said last time. */
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** A mail with what it says; both are null once it was sent, because it may hold a link that signs somebody in. */
export interface ReadableMail extends Mail {
  readonly text: string | null;
  readonly html: string | null;
}
