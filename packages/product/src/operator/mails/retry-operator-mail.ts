import type { MailId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import { retryMail } from '@parley/platform/mail/retry-mail';
import type { AuditTrail } from '../../audit/public.ts';
import { insertOperatorEntry } from '../operator-log.store.ts';

/** Tries a mail again that was given up. One that was not is `not_found`. */
export async function retryOperatorMail(database: Database, { id, trail }: { id: MailId; trail: AuditTrail }): Promise<void> {
  await retryMail(database, id);
  await database.asSystem('record that a mail is tried again', (db) =>
    insertOperatorEntry(db, trail, { action: 'mail.retried', target: { kind: 'mail', id } }),
  );
}
