import { AppError } from '@parley/contract/errors';
import type { MailId } from '@parley/contract/ids';
import { afterCommit } from '../database/scoped-dialect.ts';
import type { Database } from '../database/tenancy.ts';
import { announceMail } from './mail-signal.ts';
import { requeueMail } from './mails.store.ts';

/** Tries a mail again that was given up, from the first attempt on. One that was not given up is `not_found`. */
export async function retryMail(database: Database, id: MailId): Promise<void> {
  await database.asSystem('try a mail again', async (db) => {
    if (!(await requeueMail(db, id))) throw new AppError('not_found');
    afterCommit(announceMail);
  });
}
