import { AppError } from '@parley/contract/errors';
import { type BotId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import type { Bot } from './bot.ts';
import { findVersion, insertVersion } from './bot-versions.store.ts';
import { findBot, lockBot } from './bots.store.ts';

/** Publishes what an earlier version decided as a new version. The draft stays as it is: what was being worked on is not lost. */
export async function rollBackBot(
  scope: TenantScope,
  { id, number, note, trail }: { id: BotId; number: number; note: string; trail: AuditTrail },
): Promise<Bot> {
  return scope.transaction(async (db) => {
    const bot = await lockBot(db, id);
    const version = await findVersion(db, id, number);
    if (bot === undefined || version === undefined) throw new AppError('not_found');
    const made = await insertVersion(db, {
      id: newId('botVersion'),
      botId: id,
      config: version.config,
      publishedBy: trail.actor.label,
      note,
      restoredFrom: number,
    });
    await recordAudit(db, trail, {
      action: 'bot.rolled_back',
      target: { kind: 'bot', id },
      before: { number: bot.published?.number ?? null },
      after: { number: made, restoredFrom: number, note },
    });
    const published = await findBot(db, id);
    if (published === undefined) throw new AppError('not_found');
    return published;
  });
}
