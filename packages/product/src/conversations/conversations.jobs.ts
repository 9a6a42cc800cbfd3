import { defineJob } from '@parley/platform/jobs/define-job';
import { payloadId } from '@parley/platform/jobs/payload-id';
import { z } from 'zod';

/** Closes one turn whose process died. */
export const closeAbandonedTurnJob = defineJob('conversations.close-abandoned-turn', z.strictObject({ turnId: payloadId('turn') }));

/** Deletes the bytes of an attachment whose row is gone. */
export const deleteAttachmentFileJob = defineJob(
  'conversations.delete-attachment-file',
  z.strictObject({ attachmentId: payloadId('attachment') }),
);

/** Mails a visitor who has gone what people wrote, once nobody has written more for as long as it waits. */
export const mailUnseenRepliesJob = defineJob(
  'conversations.mail-unseen-replies',
  z.strictObject({ conversationId: payloadId('conversation'), messageId: payloadId('message') }),
  { delaySeconds: 3 * 60 },
);

/** Erases what is older than the tenant keeps it. One run of a tenant at a time; what a run leaves, the next one erases. */
export const eraseOldConversationsJob = defineJob('conversations.erase-old-conversations', z.strictObject({}), {
  retryLimit: 1,
  concurrency: 1,
  concurrencyPerTenant: 1,
});
