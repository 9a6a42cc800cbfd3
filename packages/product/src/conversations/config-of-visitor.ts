import type { BotConfig } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { BotId, BotVersionId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findVersionConfig, getBot } from '../bots/public.ts';

/** The configuration a visitor's session talks to: the version it was begun with, or the published one. */
export async function configOfVisitor(
  scope: TenantScope,
  { botId, botVersionId }: { botId: BotId; botVersionId: BotVersionId | undefined },
): Promise<BotConfig> {
  if (botVersionId !== undefined) {
    const config = await scope.transaction((db) => findVersionConfig(db, botId, botVersionId));
    if (config === undefined) throw new AppError('not_found');
    return config;
  }
  const { published } = await getBot(scope, botId);
  if (published === null) throw new AppError('bot_not_published');
  return published.config;
}
