import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { deleteBotRow, lockBot } from './bots.store.ts';

/** Locks a bot until the transaction ends: nobody hangs anything on it meanwhile. */
export async function lockForRemoval(db: TenantDb, id: BotId): Promise<void> {
  if ((await lockBot(db, id)) === undefined) throw new AppError('not_found');
}

/** Removes a bot with all that hangs on it. */
export function removeBot(db: TenantDb, id: BotId): Promise<void> {
  return deleteBotRow(db, id);
}
