import { AppError } from '@parley/contract/errors';
import { type BotId, newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { getBot } from '../../bots/public.ts';
import type { PreviewLink } from './preview-link.ts';
import { makePreviewLinkToken } from './preview-link-token.ts';
import { deleteEndedLinks, insertPreviewLink, selectPreviewLinks } from './preview-links.store.ts';

const dayMs = 86_400_000;
/** Enough for every round of review; more are a mistake or an attack. */
const mostOpen = 20;

/** Makes a link that shows the draft to whoever has it, and tells its secret this once. */
export async function addPreviewLink(
  scope: TenantScope,
  { now }: { now: () => number },
  { botId, days, madeBy, trail }: { botId: BotId; days: number; madeBy: string; trail: AuditTrail },
): Promise<PreviewLink & { token: string }> {
  await getBot(scope, botId);
  const id = newId('previewLink');
  const { token, secretHash } = makePreviewLinkToken(id);
  const [createdAt, expiresAt] = [new Date(now()), new Date(now() + days * dayMs)];
  const link = { id, botId, madeBy, createdAt, expiresAt, revokedAt: null, lastOpenedAt: null };
  await scope.transaction(async (db) => {
    await deleteEndedLinks(db, now());
    const open = (await selectPreviewLinks(db, botId, 100)).filter((each) => each.revokedAt === null && each.expiresAt > createdAt);
    if (open.length >= mostOpen) throw new AppError('limit_reached', { details: { limit: mostOpen } });
    await insertPreviewLink(db, { ...link, secretHash });
    await recordAudit(db, trail, { action: 'bot.preview_link_added', target: { kind: 'bot', id: botId }, after: { days } });
  });
  return { ...link, token };
}
