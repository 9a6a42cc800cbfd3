import type { BotConfig } from '@parley/contract/bots';
import type { BotId, BotVersionId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { findVersionConfig } from './bot-versions.store.ts';
import { findBot } from './bots.store.ts';

/** Which actions a version of a bot may call, and the language it speaks; the published version when none is named. No actions when there is no such bot or version. */
export async function allowedActions(
  db: TenantDb,
  { botId, botVersionId }: { botId: BotId; botVersionId: BotVersionId | undefined },
): Promise<Pick<BotConfig, 'actions' | 'language'>> {
  const config =
    botVersionId === undefined ? (await findBot(db, botId))?.published?.config : await findVersionConfig(db, botId, botVersionId);
  return { actions: config?.actions ?? [], language: config?.language ?? 'visitor' };
}
