import type { AttachmentResponse } from '@parley/contract/attachments';
import type { AttachmentKind } from '@parley/contract/chat-options';
import { type AttachmentId, type BotId, type ContactId, type ConversationId, formatId } from '@parley/contract/ids';

/** A file a contact attached, without its bytes. */
export interface Attachment {
  id: AttachmentId;
  contactId: ContactId;
  botId: BotId;
  conversationId: ConversationId | null;
  name: string;
  kind: AttachmentKind;
  contentType: string;
  byteSize: number;
}

/** One that goes with a question. */
export interface SentAttachment extends Pick<Attachment, 'id' | 'name' | 'kind'> {
  /** What could be read of it; empty for a picture. */
  content: string;
}

/** Attachments, in the file store. */
export const attachmentFiles = 'attachments';

export function toAttachmentResponse({
  id,
  name,
  kind,
  byteSize,
}: Pick<Attachment, 'id' | 'name' | 'kind' | 'byteSize'>): AttachmentResponse {
  return { id: formatId('attachment', id), name, kind, byteSize };
}
