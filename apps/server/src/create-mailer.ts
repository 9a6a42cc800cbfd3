import type { Mailer } from '@parley/platform/mail/mailer';
import { createOutboxMailer } from '@parley/platform/mail/outbox-mailer';
import { createSmtpMailer } from '@parley/platform/mail/smtp-mailer';
import type { Config } from './config.ts';

/** Sends through the mail server the configuration names; without one, mails are kept to be read in the dashboard. */
export function createMailer({ mail }: Pick<Config, 'mail'>): Mailer {
  return mail === undefined ? createOutboxMailer() : createSmtpMailer({ url: mail.smtpUrl, from: mail.from });
}
