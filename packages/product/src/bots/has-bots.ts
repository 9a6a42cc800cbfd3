import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { countBots } from './bots.store.ts';

/** Whether the tenant has all of these bots. */
export async function hasBots(scope: TenantScope, ids: readonly BotId[]): Promise<boolean> {
  const wanted = new Set(ids);
  return (await scope.transaction((db) => countBots(db, wanted))) === wanted.size;
}
