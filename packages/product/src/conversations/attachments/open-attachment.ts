import { AppError } from '@parley/contract/errors';
import type { AttachmentId, ContactId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type FileStore, fileKey } from '@parley/platform/files/file-store';
import { type Attachment, attachmentFiles } from './attachment.ts';
import { findAttachment } from './attachments.store.ts';

/**
 * Gives the bytes of a file: to the contact who attached it, or to members who reach its bot. Pictures are shown, all else
 * is saved by a browser, and none is run.
 */
export async function openAttachment(
  scope: TenantScope,
  { files }: { files: FileStore },
  { id, contactId }: { id: AttachmentId; contactId?: ContactId },
): Promise<Response> {
  const attachment = await scope.transaction((db) => findAttachment(db, id));
  if (attachment === undefined || !mayOpen(scope, attachment, contactId)) throw new AppError('not_found');
  const bytes = await files.get(fileKey(scope.tenantId, attachmentFiles, id));
  return new Response(ReadableStream.from(bytes), {
    headers: {
      'content-type': attachment.contentType,
      'content-length': String(attachment.byteSize),
      'content-disposition': `${attachment.kind === 'image' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
    },
  });
}

function mayOpen({ bots }: TenantScope, { botId, contactId: owner }: Attachment, contactId: ContactId | undefined): boolean {
  return contactId === undefined ? bots === undefined || bots.has(botId) : owner === contactId;
}
