import { AppError } from '@parley/contract/errors';
import { type BotId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Bot } from './bot.ts';
import { findBot, insertVersion, lockBotDraft } from './bots.store.ts';

/** Freezes the draft as the next version, which visitors get from their next question on. */
export async function publishBot(scope: TenantScope, id: BotId): Promise<Bot> {
  return scope.transaction(async (db) => {
    const draft = await lockBotDraft(db, id);
    if (draft === undefined) throw new AppError('not_found');
    await insertVersion(db, { id: newId('botVersion'), botId: id, config: draft });
    const bot = await findBot(db, id);
    if (bot === undefined) throw new AppError('not_found');
    return bot;
  });
}
