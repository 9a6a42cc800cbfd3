import type { MailId } from '@parley/contract/ids';
import type { WithheldReason } from '@parley/contract/operator-mails';
import type { Database } from '@parley/platform/database/tenancy';
import type { Mail } from '@parley/platform/mail/mail';
import { readMail } from '@parley/platform/mail/read-mail';
import { type AuditTrail, recordAuditFor } from '../../audit/public.ts';
import { insertOperatorEntry } from '../operator-log.store.ts';
import { withheldReason } from './withheld-reason.ts';

/** A mail as the operator sees it. */
export interface OperatorMail extends Mail {
  /** Null when it is withheld. */
  readonly text: string | null;
  readonly withheld: WithheldReason | null;
}

/**
 * Reads a mail that waits to be passed on by hand. That its text was read stands in the operators' log, and in the log of the tenant
 * that caused it.
 */
export async function getOperatorMail(database: Database, { id, trail }: { id: MailId; trail: AuditTrail }): Promise<OperatorMail> {
  const { html: _, text, ...mail } = await readMail(database, id);
  const withheld = withheldReason(mail);
  if (withheld !== null) return { ...mail, text: null, withheld };
  const entry = { action: 'mail.read', target: { kind: 'mail', id }, after: { kind: mail.kind, to: mail.to } } as const;
  await database.asSystem('record that a mail was read', async (db) => {
    await insertOperatorEntry(db, trail, entry);
    if (mail.tenantId !== null) await recordAuditFor(db, mail.tenantId, trail, entry);
  });
  return { ...mail, text, withheld };
}
