import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Bot } from './bot.ts';
import { findBot } from './bots.store.ts';

/** Reads one bot. */
export async function getBot(scope: TenantScope, id: BotId): Promise<Bot> {
  const bot = await scope.transaction((db) => findBot(db, id));
  if (bot === undefined) throw new AppError('not_found');
  return bot;
}
