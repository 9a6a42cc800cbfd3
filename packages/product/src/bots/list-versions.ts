import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { BotVersion } from './bot.ts';
import { selectVersionPage } from './bot-versions.store.ts';
import { findBot } from './bots.store.ts';

/** Lists a bot's versions, newest first, without what they decide. */
export async function listVersions(
  scope: TenantScope,
  { botId, ...query }: PageQuery & { botId: BotId },
): Promise<Page<Omit<BotVersion, 'config'>>> {
  const before = readIdCursor('botVersion', query.cursor);
  const versions = await scope.transaction(async (db) => {
    if ((await findBot(db, botId)) === undefined) throw new AppError('not_found');
    return selectVersionPage(db, { botId, limit: query.limit + 1, before });
  });
  return toPage('botVersion', versions, query.limit);
}
