import type { UpdateBotBody } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, changedFields, recordAudit } from '../audit/public.ts';
import { requirePlanFeature } from '../plans/public.ts';
import { auditedBot } from './audited-bot.ts';
import type { Bot } from './bot.ts';
import { findBot, lockBot, updateBotRow } from './bots.store.ts';

/**
 * Changes a bot's name or replaces its draft. Visitors notice only when the draft is published. A change that was made from an
 * older revision than there is meets `conflict`, and changes nothing. What changes nothing makes no new revision.
 */
export async function updateBot(scope: TenantScope, input: UpdateBotBody & { id: BotId; trail: AuditTrail }): Promise<Bot> {
  return scope.transaction(async (db) => {
    const bot = await lockBot(db, input.id);
    if (bot === undefined) throw new AppError('not_found');
    if (input.revision !== undefined && input.revision !== bot.revision)
      throw new AppError('conflict', { details: { revision: bot.revision } });
    if (input.draft?.widget.branding === false && bot.draft.widget.branding) await requirePlanFeature(db, 'remove_branding');
    const after = { name: input.name ?? bot.name, draft: input.draft ?? bot.draft };
    const was = auditedBot(bot);
    const changed = changedFields(was, auditedBot(after), Object.keys(was));
    if (changed === undefined) return bot;
    await updateBotRow(db, input.id, after);
    await recordAudit(db, input.trail, { action: 'bot.changed', target: { kind: 'bot', id: input.id }, ...changed });
    const updated = await findBot(db, input.id);
    if (updated === undefined) throw new AppError('not_found');
    return updated;
  });
}
