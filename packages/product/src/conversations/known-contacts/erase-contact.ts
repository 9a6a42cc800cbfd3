import type { ErasureReceipt } from '@parley/contract/contacts';
import { AppError } from '@parley/contract/errors';
import { type ContactId, formatId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { deleteAttachmentFileJob } from '../conversations.jobs.ts';
import { deleteContact, findKnownContact } from './known-contacts.store.ts';

/**
 * Erases a contact for good with their conversations, leads, messages, consents and files, and gives a receipt, which the audit log keeps.
 * Refused to whoever is restricted to some bots, since it reaches into all of them. The usage ledger, which names nobody, stays.
 */
export async function eraseContact(
  scope: TenantScope,
  { now }: { now: () => number },
  { id: named, trail }: { id: ContactId; trail: AuditTrail },
): Promise<ErasureReceipt> {
  return scope.transaction(async (db) => {
    const contact = await findKnownContact(db, named, scope.bots);
    if (contact === undefined) throw new AppError('not_found');
    if (scope.bots !== undefined) throw new AppError('forbidden');
    const { id } = contact;
    const erased = await deleteContact(db, id);
    if (erased === undefined) throw new AppError('not_found');
    const { files, ...counts } = erased;
    for (const attachmentId of files) await enqueue(db, deleteAttachmentFileJob, { attachmentId });
    const receipt = {
      contactId: formatId('contact', id),
      erasedAt: new Date(now()).toISOString(),
      ...counts,
      attachments: files.length,
    };
    const { contactId: _named, ...after } = receipt;
    await recordAudit(db, trail, { action: 'contact.erased', target: { kind: 'contact', id }, after });
    return receipt;
  });
}
