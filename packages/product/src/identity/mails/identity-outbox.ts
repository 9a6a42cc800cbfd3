import { queueMail } from '@parley/platform/mail/queue-mail';
import type { IdentityMailer } from '../identity-mailer.ts';
import { writeIdentityMail } from './write-identity-mail.ts';

/** Puts mails among those that wait to be delivered, in the transaction that made them necessary. */
export const identityOutbox: IdentityMailer = {
  async send(db, mail) {
    await queueMail(db, writeIdentityMail(mail));
  },
};
