import type { BotConfig, BotDiff, CompareBotQuery } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { findVersion } from './bot-versions.store.ts';
import { findBot } from './bots.store.ts';
import { diffConfigs } from './diff-configs.ts';

/** Says in what two states of a bot differ: two versions, or a version and the draft. */
export async function compareBot(scope: TenantScope, { botId, from, to }: CompareBotQuery & { botId: BotId }): Promise<BotDiff> {
  return scope.transaction(async (db) => diffConfigs(await configOf(db, botId, from), await configOf(db, botId, to)));
}

async function configOf(db: TenantDb, botId: BotId, state: number | 'draft'): Promise<BotConfig> {
  const config = state === 'draft' ? (await findBot(db, botId))?.draft : (await findVersion(db, botId, state))?.config;
  if (config === undefined) throw new AppError('not_found');
  return config;
}
