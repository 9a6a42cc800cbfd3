import { AppError } from '@parley/contract/errors';
import type { MailId } from '@parley/contract/ids';
import type { Database } from '../database/tenancy.ts';
import type { ReadableMail } from './mail.ts';
import { selectMail } from './mails.store.ts';

/** One mail with what it says. For the operator: it may hold a link that signs somebody in. */
export async function readMail(database: Database, id: MailId): Promise<ReadableMail> {
  const mail = await database.asSystem('read a mail', (db) => selectMail(db, id));
  if (mail === undefined) throw new AppError('not_found');
  return mail;
}
