import type { BotId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { findBot } from './bots.store.ts';

/** The names of actions that the version visitors talk to may call; none when there is no such bot or version. */
export async function publishedActions(db: TenantDb, id: BotId): Promise<readonly string[]> {
  return (await findBot(db, id))?.published?.config.actions ?? [];
}
