import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { BotVersion } from './bot.ts';
import { findVersion } from './bot-versions.store.ts';

/** Reads one version of a bot with all it decides. */
export async function getVersion(scope: TenantScope, { botId, number }: { botId: BotId; number: number }): Promise<BotVersion> {
  const version = await scope.transaction((db) => findVersion(db, botId, number));
  if (version === undefined) throw new AppError('not_found');
  return version;
}
