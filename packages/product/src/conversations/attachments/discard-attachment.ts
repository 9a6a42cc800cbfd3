import { AppError } from '@parley/contract/errors';
import type { AttachmentId, ContactId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { deleteAttachmentFileJob } from '../conversations.jobs.ts';
import { deleteUnsent } from './attachments.store.ts';

/** Removes a contact's own file that was not sent yet; one that was sent is `not_found`, because it is part of the conversation. */
export async function discardAttachment(scope: TenantScope, input: { id: AttachmentId; contactId: ContactId }): Promise<void> {
  await scope.transaction(async (db) => {
    if (!(await deleteUnsent(db, input))) throw new AppError('not_found');
    await enqueue(db, deleteAttachmentFileJob, { attachmentId: input.id });
  });
}
