import { AppError } from '@parley/contract/errors';
import type { BotId, BotVersionId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { deleteUnusedSnapshots, keepSnapshot } from './bot-versions.store.ts';
import { lockBot } from './bots.store.ts';

/**
 * Freezes the draft so that it can be asked before it is published: the same draft gives the same version each time. The version has
 * no number, is in no list and cannot be rolled back to, and is deleted some day after the last conversation that needs it.
 */
export async function snapshotDraft(scope: TenantScope, id: BotId): Promise<BotVersionId> {
  return scope.transaction(async (db) => {
    const bot = await lockBot(db, id);
    if (bot === undefined) throw new AppError('not_found');
    await deleteUnusedSnapshots(db, id);
    return keepSnapshot(db, { botId: id, config: bot.draft });
  });
}
