import { AppError } from '@parley/contract/errors';
import { type BotId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditFields, type AuditTrail, recordAudit } from '../audit/public.ts';
import type { Bot } from './bot.ts';
import { insertVersion } from './bot-versions.store.ts';
import { findBot, lockBot } from './bots.store.ts';

export interface PublishInput {
  id: BotId;
  /** Why, for those who read the list of versions. */
  note?: string;
  /** The revision that was looked at: `conflict` when the draft has changed since. */
  revision?: number | undefined;
  trail: AuditTrail;
  /** What was checked before, for the audit log. */
  checked?: AuditFields;
}

/**
 * Looks whether a draft may be published, and says for the audit log what it found; throws where it may not. `override` publishes in
 * spite of what it finds.
 */
export type PublishGate = (
  scope: TenantScope,
  input: { botId: BotId; override: boolean; trail: AuditTrail },
) => Promise<{ revision: number; checked: AuditFields }>;

/** Freezes the draft as the next version, which conversations get that begin from then on. */
export async function publishBot(scope: TenantScope, { id, note = '', revision, trail, checked = {} }: PublishInput): Promise<Bot> {
  return scope.transaction(async (db) => {
    const bot = await lockBot(db, id);
    if (bot === undefined) throw new AppError('not_found');
    if (revision !== undefined && revision !== bot.revision) throw new AppError('conflict', { details: { revision: bot.revision } });
    const number = await insertVersion(db, {
      id: newId('botVersion'),
      botId: id,
      config: bot.draft,
      publishedBy: trail.actor.label,
      note,
      restoredFrom: null,
    });
    await recordAudit(db, trail, {
      action: 'bot.published',
      target: { kind: 'bot', id },
      before: { number: bot.published?.number ?? null },
      after: { number, note, ...checked },
    });
    const published = await findBot(db, id);
    if (published === undefined) throw new AppError('not_found');
    return published;
  });
}
