import type { AttachmentId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type FileStore, fileKey } from '@parley/platform/files/file-store';
import { attachmentFiles } from './attachment.ts';

/** Deletes the bytes of an attachment whose row is gone. */
export async function deleteAttachmentFile(
  scope: TenantScope,
  { files }: { files: FileStore },
  { attachmentId }: { attachmentId: AttachmentId },
): Promise<void> {
  await files.delete(fileKey(scope.tenantId, attachmentFiles, attachmentId));
}
