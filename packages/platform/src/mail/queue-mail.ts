import { AppError } from '@parley/contract/errors';
import { type MailId, newId } from '@parley/contract/ids';
import { afterCommit } from '../database/scoped-dialect.ts';
import type { IdentityDb, SystemDb, TenantDb } from '../database/tenancy.ts';
import type { MailDraft } from './mail.ts';
import { isMailAddress } from './mail-address.ts';
import { announceMail } from './mail-signal.ts';
import { insertMail } from './mails.store.ts';

/**
 * Has a mail sent if and only if the caller's transaction commits; it leaves at once then, or when the mail server can be
 * reached. In a tenant's transaction it is that tenant's. Throws `invalid_request` for what is not one address.
 */
export async function queueMail(db: TenantDb | SystemDb | IdentityDb, mail: MailDraft): Promise<MailId> {
  if (!isMailAddress(mail.to)) throw new AppError('invalid_request', { details: { field: 'email', reason: 'not an address' } });
  const id = newId('mail');
  const { replyTo } = mail;
  await insertMail(db, id, { ...mail, replyTo: replyTo && isMailAddress(replyTo) ? replyTo : null });
  afterCommit(announceMail);
  return id;
}
