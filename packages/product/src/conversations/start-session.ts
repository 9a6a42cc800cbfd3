import type { ChatSession } from '@parley/contract/chat';
import { type BotId, formatId } from '@parley/contract/ids';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import { meetContact } from '../contacts/public.ts';
import type { OriginCheck } from './allows-origin.ts';
import { findOfferedBot, type OfferedBotDeps } from './find-offered-bot.ts';
import { sessionClaims, sessionToken, visitorClaims, visitorToken } from './visitor-tokens.ts';

export interface SessionDeps extends OfferedBotDeps {
  signer: TokenSigner;
}

/**
 * Exchanges a bot's public id for a short session of one contact, bound to the page's origin. A visitor token of the same
 * tenant makes it the same contact as before; any other is passed over, and a new contact begins.
 */
export async function startSession(
  deps: SessionDeps,
  input: { botId: BotId; visitorToken: string | undefined } & OriginCheck,
): Promise<ChatSession> {
  const { tenantId, scope, bot, config } = await findOfferedBot(deps, input);
  const known = input.visitorToken === undefined ? undefined : await deps.signer.verify(visitorToken, input.visitorToken);
  const returning = known?.state === 'valid' && known.claims.tenantId === tenantId ? known.claims.contactId : undefined;
  const contactId = await scope.transaction((db) => meetContact(db, returning));
  const claims = sessionClaims({
    tenantId,
    botId: bot.id,
    contactId,
    origin: input.origin ?? '',
    purpose: 'live',
    botVersionId: undefined,
  });
  const session = await deps.signer.sign(sessionToken, claims);
  const visitor = await deps.signer.sign(visitorToken, visitorClaims({ tenantId, contactId }));
  const { avatar, greeting } = config;
  const suggestedQuestions = config.widget.showSuggestions ? config.suggestedQuestions : [];
  return {
    sessionToken: session.token,
    expiresAt: session.expiresAt.toISOString(),
    visitorToken: visitor.token,
    bot: { id: formatId('bot', bot.id), name: bot.name, avatar, greeting, suggestedQuestions },
  };
}
