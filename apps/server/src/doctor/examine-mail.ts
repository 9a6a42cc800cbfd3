import type { Config } from '../config.ts';
import { createMailer } from '../create-mailer.ts';
import type { Finding } from './finding.ts';

const subject = 'mail';

export async function examineMail(config: Pick<Config, 'mail'>): Promise<Finding> {
  const mailer = await createMailer(config);
  try {
    const fault = await mailer.check();
    if (fault !== undefined) {
      return {
        subject,
        state: 'problem',
        text: `the mail server cannot be used: ${fault}`,
        mend: 'check PARLEY_SMTP_URL: host, port, name and password, and that its certificate is valid for that host',
      };
    }
    return mailer.name === 'smtp'
      ? { subject, state: 'ok', text: `the mail server takes mails from ${config.mail?.from}` }
      : { subject, state: 'info', text: 'no mail server: mails are kept and shown to the operator. Set PARLEY_SMTP_URL to send them' };
  } finally {
    mailer.close();
  }
}
