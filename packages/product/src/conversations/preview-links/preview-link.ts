import type { BotId, PreviewLinkId } from '@parley/contract/ids';
import { formatId } from '@parley/contract/ids';
import type { PreviewLinkResponse } from '@parley/contract/preview-links';

/** A link that shows a bot's draft. */
export interface PreviewLink {
  id: PreviewLinkId;
  botId: BotId;
  madeBy: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastOpenedAt: Date | null;
}

export function toPreviewLinkResponse({ id, botId: _botId, ...link }: PreviewLink): PreviewLinkResponse {
  return {
    id: formatId('previewLink', id),
    madeBy: link.madeBy,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    revokedAt: link.revokedAt?.toISOString() ?? null,
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
  };
}
