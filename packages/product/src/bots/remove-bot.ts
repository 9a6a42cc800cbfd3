import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { deleteBotRow, lockBot } from './bots.store.ts';

/** Removes a bot with all that hangs on it, after `clear` was called with its row locked: nobody hangs anything on it meanwhile. */
export async function removeBot(db: TenantDb, id: BotId, clear: () => Promise<void>): Promise<void> {
  if ((await lockBot(db, id)) === undefined) throw new AppError('not_found');
  await clear();
  await deleteBotRow(db, id);
}
