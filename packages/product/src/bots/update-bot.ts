import type { UpdateBotBody } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Bot } from './bot.ts';
import { findBot, updateBotRow } from './bots.store.ts';

/** Changes a bot's name or replaces its draft. Visitors notice only when the draft is published. */
export async function updateBot(scope: TenantScope, input: UpdateBotBody & { id: BotId }): Promise<Bot> {
  return scope.transaction(async (db) => {
    const bot = await findBot(db, input.id);
    if (bot === undefined) throw new AppError('not_found');
    await updateBotRow(db, input.id, { name: input.name ?? bot.name, draft: input.draft ?? bot.draft });
    const updated = await findBot(db, input.id);
    if (updated === undefined) throw new AppError('not_found');
    return updated;
  });
}
