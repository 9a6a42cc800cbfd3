import { z } from 'zod';
import { attachmentKinds } from './chat-options.ts';
import { idOutput } from './ids.ts';

export const uploadAttachmentQuery = z.strictObject({ name: z.string().trim().min(1).max(200) });

/** A file a visitor attached to a message. */
export const attachmentSchema = z
  .object({ id: idOutput('attachment'), name: z.string(), kind: z.enum(attachmentKinds), byteSize: z.int().nonnegative() })
  .meta({ id: 'Attachment' });
export type AttachmentResponse = z.infer<typeof attachmentSchema>;
