import type { BotConfig } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { BotId, TenantId } from '@parley/contract/ids';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import { findTenantOfBot, getBot } from '../bots/public.ts';
import type { TenantStatuses } from '../tenants/public.ts';
import { allowsOrigin, type OriginCheck } from './allows-origin.ts';

export interface OfferedBotDeps {
  database: Database;
  statuses: TenantStatuses;
}

/** A bot by its public id, as visitors of a page get it: published, of an active tenant, and allowed on that page. */
export async function findOfferedBot(
  { database, statuses }: OfferedBotDeps,
  input: { botId: BotId } & OriginCheck,
): Promise<{ tenantId: TenantId; scope: TenantScope; bot: { id: BotId; name: string }; config: BotConfig }> {
  const tenantId = await findTenantOfBot(database, input.botId);
  await statuses.requireActive(tenantId);
  const scope = database.forTenant(tenantId);
  const bot = await getBot(scope, input.botId);
  if (bot.published === null) throw new AppError('bot_not_published');
  if (!allowsOrigin(bot.published.config.allowedOrigins, input)) throw new AppError('origin_not_allowed');
  return { tenantId, scope, bot, config: bot.published.config };
}
