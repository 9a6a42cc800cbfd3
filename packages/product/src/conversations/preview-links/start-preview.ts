import { randomUUID } from 'node:crypto';
import { formatId } from '@parley/contract/ids';
import type { PreviewSession } from '@parley/contract/preview-links';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import { getBot, snapshotDraft } from '../../bots/public.ts';
import { contactNamed } from '../../contacts/public.ts';
import { sessionBot } from '../session-bot.ts';
import { previewClaims, previewVisitorToken, sessionClaims, sessionToken } from '../visitor-tokens.ts';
import { type OpenPreviewDeps, openPreviewLink } from './open-preview-link.ts';

/**
 * Gives whoever has a link a session with the draft as it is now, on Parley's own page alone. What is said is no visitor's, but is held
 * to the limits of one; each who opens the link is somebody else, and sees nothing of what others said.
 */
export async function startPreview(
  deps: OpenPreviewDeps & { signer: TokenSigner },
  { token, visitorToken, origin }: { token: string; visitorToken: string | undefined; origin: string | undefined },
): Promise<PreviewSession> {
  const { scope, id: previewLinkId, botId } = await openPreviewLink(deps, token);
  const { tenantId } = scope;
  const known = visitorToken === undefined ? undefined : await deps.signer.verify(previewVisitorToken, visitorToken);
  const isKnown = known?.state === 'valid' && known.claims.previewLinkId === previewLinkId;
  const name = isKnown ? known.claims.name : randomUUID();
  const botVersionId = await snapshotDraft(scope, botId);
  const { name: botName, draft, revision } = await getBot(scope, botId);
  const contactId = await scope.transaction((db) =>
    contactNamed(db, 'preview', `${formatId('previewLink', previewLinkId)}:${name}`, 'preview'),
  );
  const claims = { tenantId, botId, contactId, origin: origin ?? '', botVersionId, previewLinkId, purpose: 'preview' } as const;
  const session = await deps.signer.sign(sessionToken, sessionClaims(claims));
  const visitor = await deps.signer.sign(previewVisitorToken, previewClaims({ previewLinkId, name }));
  return {
    sessionToken: session.token,
    expiresAt: session.expiresAt.toISOString(),
    visitorToken: visitor.token,
    revision,
    bot: await scope.transaction((db) => sessionBot(db, { id: botId, name: botName, config: draft, contactId })),
  };
}
