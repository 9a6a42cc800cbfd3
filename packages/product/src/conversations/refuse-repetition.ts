import { AppError } from '@parley/contract/errors';
import type { ConversationId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { countSameQuestions } from './messages.store.ts';
import type { PastMessage } from './turn.ts';

/** How often the very same question may stand in a conversation within the pause. */
const repetitions = 3;
const pauseSeconds = 120;

/** Pauses a visitor who asks the very same question over and over; anything else may be asked meanwhile. */
export async function refuseRepetition(
  db: TenantDb,
  {
    conversationId,
    text,
    history,
    now,
  }: { conversationId: ConversationId | undefined; text: string; history: readonly PastMessage[]; now: number },
): Promise<void> {
  const last = history.filter(({ author }) => author === 'contact').slice(-repetitions);
  // Known without asking the database for all but those who repeat themselves.
  if (conversationId === undefined || last.length < repetitions || last.some((said) => said.text !== text)) return;
  const since = new Date(now - pauseSeconds * 1000);
  if ((await countSameQuestions(db, { conversationId, text, since })) < repetitions) return;
  throw new AppError('visitor_paused', { details: { retryAfterSeconds: pauseSeconds } });
}
