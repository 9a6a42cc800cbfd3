import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { Database, TenantScope } from '@parley/platform/database/tenancy';
import { type Bot, findTenantOfBot, getBot } from '../bots/public.ts';
import type { TenantStatuses } from '../tenants/public.ts';

export interface PublishedBotDeps {
  database: Database;
  statuses: TenantStatuses;
}

/** The version of a bot that visitors get, by the id that anybody may know; throws what `start-session` of chats throws for the same bot. */
export async function publishedBot(
  { database, statuses }: PublishedBotDeps,
  id: BotId,
): Promise<NonNullable<Bot['published']> & { scope: TenantScope }> {
  const tenantId = await findTenantOfBot(database, id);
  await statuses.requireActive(tenantId);
  const scope = database.forTenant(tenantId);
  const { published } = await getBot(scope, id);
  if (published === null) throw new AppError('bot_not_published');
  return { ...published, scope };
}
