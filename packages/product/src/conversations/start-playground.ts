import type { PlaygroundSession } from '@parley/contract/chat';
import type { BotId } from '@parley/contract/ids';
import type { TenantCaller } from '@parley/platform/http/caller';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import { getBot, snapshotDraft } from '../bots/public.ts';
import { playgroundContact } from './playground-contact.ts';
import { sessionBot } from './session-bot.ts';
import { sessionClaims, sessionToken } from './visitor-tokens.ts';

/**
 * Gives whoever works on a bot a session with its draft as it is now: with it they do all that a visitor does. What they say is no
 * visitor's; what models and actions do for it is real, and costs what it costs.
 */
export async function startPlayground(
  caller: TenantCaller,
  { signer }: { signer: TokenSigner },
  { botId, origin }: { botId: BotId; origin: string | undefined },
): Promise<PlaygroundSession> {
  const { scope, tenantId } = caller;
  const botVersionId = await snapshotDraft(scope, botId);
  const { name, draft, revision } = await getBot(scope, botId);
  const contactId = await playgroundContact(caller);
  const claims = { tenantId, botId, contactId, origin: origin ?? '', botVersionId, purpose: 'playground' } as const;
  const session = await signer.sign(sessionToken, sessionClaims(claims));
  return {
    sessionToken: session.token,
    expiresAt: session.expiresAt.toISOString(),
    revision,
    bot: await scope.transaction((db) => sessionBot(db, { id: botId, name, config: draft, contactId })),
  };
}
