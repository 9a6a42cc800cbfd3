import { AppError } from '@parley/contract/errors';
import type { ContactId, MessageId } from '@parley/contract/ids';
import type { Feedback } from '@parley/contract/visitor-data';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { deleteFeedback, isAnswerTo, putFeedback } from './feedback.store.ts';

/** Keeps what a contact thinks of an answer they were given; null takes it back. Of anything else it is `not_found`. */
export async function giveFeedback(
  scope: TenantScope,
  { messageId, contactId, feedback }: { messageId: MessageId; contactId: ContactId; feedback: Feedback | null },
): Promise<void> {
  await scope.transaction(async (db) => {
    if (!(await isAnswerTo(db, contactId, messageId))) throw new AppError('not_found');
    if (feedback === null) await deleteFeedback(db, messageId);
    else await putFeedback(db, messageId, feedback);
  });
}
