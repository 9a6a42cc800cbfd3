import { AppError } from '@parley/contract/errors';
import { formatId, type MailId, newId, parseId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import { composeMail } from '@parley/platform/mail/compose-mail';
import { listMails } from '@parley/platform/mail/list-mails';
import { readMail } from '@parley/platform/mail/read-mail';
import { retryMail } from '@parley/platform/mail/retry-mail';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { createMailer } from '../create-mailer.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { withStorage } from './with-storage.ts';

export function addMailCommands(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const mail = program.command('mail').description('Look at the mails of this installation and try them again');
  const lend = <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => withStorage(readConfig(terminal.env), work);
  const say = (text: string): void => void terminal.stdout.write(`${text}\n`);

  mail
    .command('list')
    .description('List the latest mails and how they stand')
    .action(async () => {
      const { items } = await lend((database) => listMails(database, { limit: 100 }));
      for (const { id, createdAt, status, to, subject, failure } of items)
        say([formatId('mail', id), createdAt.toISOString(), status, to, subject, failure ?? ''].join('\t').trimEnd());
    });
  mail
    .command('show <id>')
    .description('Show what a mail says; that of a mail that was sent is deleted')
    .action(async (id: string) => {
      const { to, subject, status, text, failure } = await lend((database) => readMail(database, mailId(id)));
      say(
        `To: ${to}\nSubject: ${subject}\nStatus: ${status}${failure === null ? '' : `\nFailure: ${failure}`}\n\n${text ?? '(deleted, because it was sent)'}`,
      );
    });
  mail
    .command('retry <id>')
    .description('Try a mail again that was given up')
    .action(async (id: string) => {
      await lend((database) => retryMail(database, mailId(id)));
      say('It is tried again within seconds, if a server runs.');
    });
  mail
    .command('test <address>')
    .description('Send a mail to an address, at once and past the queue')
    .action(async (to: string) => {
      const mailer = await createMailer(readConfig(terminal.env));
      const content = composeMail({
        subject: 'A test of Parley',
        paragraphs: ['This mail shows that Parley can send mails.'],
        footer: 'Somebody sent it with npm run parley -- mail test.',
      });
      const result = await mailer.deliver({ id: newId('mail'), to, kind: 'mail.test', ...content });
      mailer.close();
      if (result.state === 'sent') return say('The mail server took it.');
      say('failure' in result ? result.failure : 'There is no mail server: set PARLEY_SMTP_URL and PARLEY_MAIL_FROM.');
      finish(exitCodes.failure);
    });
}

function mailId(text: string): MailId {
  const id = parseId('mail', text);
  if (id === undefined) throw new AppError('not_found');
  return id;
}
