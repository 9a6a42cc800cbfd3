import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Bot } from './bot.ts';
import { selectBotPage } from './bots.store.ts';

/** Lists the bots whoever acts may reach, newest first. */
export async function listBots(scope: TenantScope, query: PageQuery): Promise<Page<Bot>> {
  const before = readIdCursor('bot', query.cursor);
  const bots = await scope.transaction((db) => selectBotPage(db, { limit: query.limit + 1, before, within: scope.bots }));
  return toPage('bot', bots, query.limit);
}
