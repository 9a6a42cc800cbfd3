import type { AttachmentKind } from '@parley/contract/chat-options';
import { AppError } from '@parley/contract/errors';
import { type BotId, type BotVersionId, type ContactId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type FileStore, fileKey } from '@parley/platform/files/file-store';
import { readInProcess, sniffFormat } from '../../knowledge/public.ts';
import { imageKind } from '../../tenants/public.ts';
import { configOfVisitor } from '../config-of-visitor.ts';
import { type Attachment, attachmentFiles } from './attachment.ts';
import { countUnsent, deleteUnsent, insertAttachment } from './attachments.store.ts';

/** A file sent without a message waits this long at most, and a contact has no more of them waiting. */
const mostUnsent = 10;
/** So much of a file's text is kept: far more than a prompt has room for. */
const mostText = 60_000;
const mostPixels = 8_192;

/**
 * Takes a file a contact wants to attach: what it is its bytes decide, never its name or type. Its text is read in the process of its
 * own that reads documents. Refused where the bot takes none, or none of that kind or size.
 */
export async function receiveAttachment(
  scope: TenantScope,
  { files }: { files: FileStore },
  input: { botId: BotId; botVersionId: BotVersionId | undefined; contactId: ContactId; name: string; bytes: Uint8Array },
): Promise<Attachment> {
  const { attachments: limits } = (await configOfVisitor(scope, input)).chat;
  if (limits === null) throw new AppError('forbidden');
  const { bytes, contactId, botId } = input;
  if (bytes.byteLength === 0) throw new AppError('document_empty');
  if (bytes.byteLength > limits.maxMegabytes * 1024 * 1024) throw new AppError('payload_too_large');
  const { kind, contentType } = kindOf(bytes);
  if (!limits.kinds.includes(kind)) throw new AppError('document_type_unsupported', { details: { found: kind } });
  const name = input.name.replace(/[\p{Cc}/\\]+/gu, ' ').trim() || 'file';
  const content = kind === 'image' ? '' : await readText({ name, kind, bytes });
  const attachment = { id: newId('attachment'), contactId, botId, name, kind, contentType, byteSize: bytes.byteLength };
  await scope.transaction(async (db) => {
    if ((await countUnsent(db, contactId)) >= mostUnsent) throw new AppError('limit_reached');
    await insertAttachment(db, { ...attachment, content });
  });
  try {
    await files.put(fileKey(scope.tenantId, attachmentFiles, attachment.id), once(bytes));
  } catch (error) {
    await scope.transaction((db) => deleteUnsent(db, { id: attachment.id, contactId }));
    throw error;
  }
  return { ...attachment, conversationId: null };
}

function kindOf(bytes: Uint8Array): { kind: AttachmentKind; contentType: string } {
  const image = imageKind(bytes);
  if (image !== undefined) {
    if (Math.max(image.width, image.height) > mostPixels) throw new AppError('image_too_large');
    return { kind: 'image', contentType: image.type };
  }
  const { format } = sniffFormat({ name: '', bytes, contentType: undefined });
  if (format === 'pdf') return { kind: 'pdf', contentType: 'application/pdf' };
  // Beyond what the beginning of a file says, text has no bytes of control.
  if (format !== 'text' || bytes.includes(0)) throw new AppError('document_type_unsupported', { details: { found: format } });
  return { kind: 'text', contentType: 'text/plain; charset=utf-8' };
}

async function readText({ name, kind, bytes }: { name: string; kind: AttachmentKind; bytes: Uint8Array }): Promise<string> {
  let text = '';
  await readInProcess(
    { name, contentType: kind === 'pdf' ? 'application/pdf' : 'text/plain', file: { bytes } },
    {
      progress: () => {},
      async document({ result }) {
        if (!result.ok) throw new AppError(result.failure.code);
        text = result.document.blocks
          .map((block) => block.text)
          .join('\n\n')
          .slice(0, mostText);
      },
    },
  );
  return text;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
