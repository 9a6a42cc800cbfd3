import { AppError } from '@parley/contract/errors';
import type { BotId, PreviewLinkId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { endPreviewLink } from './preview-links.store.ts';

/** Takes a link back at once: sessions that began with it end with their next request. */
export async function revokePreviewLink(
  scope: TenantScope,
  { now }: { now: () => number },
  { botId, id, trail }: { botId: BotId; id: PreviewLinkId; trail: AuditTrail },
): Promise<void> {
  await scope.transaction(async (db) => {
    if (!(await endPreviewLink(db, { botId, id, at: new Date(now()) }))) throw new AppError('not_found');
    await recordAudit(db, trail, { action: 'bot.preview_link_revoked', target: { kind: 'bot', id: botId } });
  });
}
