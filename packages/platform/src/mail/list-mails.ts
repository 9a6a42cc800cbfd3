import type { Page } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '../database/page.ts';
import type { Database } from '../database/tenancy.ts';
import type { Mail, MailStatus } from './mail.ts';
import { selectMails } from './mails.store.ts';

/** The installation's mails without what they say, the latest first. For the operator: they are of all tenants. */
export async function listMails(
  database: Database,
  input: { limit: number; cursor?: string | undefined; status?: MailStatus | undefined },
): Promise<Page<Mail>> {
  const before = readIdCursor('mail', input.cursor);
  const rows = await database.asSystem('list mails', (db) => selectMails(db, { before, limit: input.limit + 1, status: input.status }));
  return toPage('mail', rows, input.limit);
}
