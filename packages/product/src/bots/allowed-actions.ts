import type { BotId, BotVersionId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { findVersionConfig } from './bot-versions.store.ts';
import { findBot } from './bots.store.ts';

/** The names of actions that a version of a bot may call, the published one when none is named; none when there is no such bot or version. */
export async function allowedActions(
  db: TenantDb,
  { botId, botVersionId }: { botId: BotId; botVersionId: BotVersionId | undefined },
): Promise<readonly string[]> {
  const config =
    botVersionId === undefined ? (await findBot(db, botId))?.published?.config : await findVersionConfig(db, botId, botVersionId);
  return config?.actions ?? [];
}
