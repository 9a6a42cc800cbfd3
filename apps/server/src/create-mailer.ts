import type { Mailer } from '@parley/platform/mail/mailer';
import { createOutboxMailer } from '@parley/platform/mail/outbox-mailer';
import type { Config } from './config.ts';

/** Sends through the mail server the configuration names; without one, mails are kept to be read in the dashboard. */
export async function createMailer({ mail }: Pick<Config, 'mail'>): Promise<Mailer> {
  if (mail === undefined) return createOutboxMailer();
  const { createSmtpMailer } = await import('@parley/platform/mail/smtp-mailer');
  return createSmtpMailer({ url: mail.smtpUrl, from: mail.from });
}
