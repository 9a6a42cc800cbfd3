import type { BotConfig } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { BotId, ContactId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { countTurnsToday } from './turns.store.ts';

/** Refuses a question beyond what the bot lets one visitor ask, in a conversation or in a day. */
export async function requireQuestionRoom(
  db: TenantDb,
  { turnsPerConversation, turnsPerVisitorPerDay }: BotConfig['limits'],
  asked: { botId: BotId; contactId: ContactId; turnCount: number },
): Promise<void> {
  if (turnsPerConversation !== null && asked.turnCount >= turnsPerConversation)
    throw new AppError('question_limit_reached', { details: { limit: 'conversation' } });
  if (turnsPerVisitorPerDay !== null && (await countTurnsToday(db, asked)) >= turnsPerVisitorPerDay)
    throw new AppError('question_limit_reached', { details: { limit: 'day' } });
}
