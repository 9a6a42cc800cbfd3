import type { ChatSession } from '@parley/contract/chat';
import { AppError } from '@parley/contract/errors';
import { type BotId, formatId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import { findTenantOfBot, getBot } from '../bots/public.ts';
import { meetContact } from '../contacts/public.ts';
import type { TenantStatuses } from '../tenants/public.ts';
import { allowsOrigin, type OriginCheck } from './allows-origin.ts';
import { sessionClaims, sessionToken, visitorClaims, visitorToken } from './visitor-tokens.ts';

export interface SessionDeps {
  database: Database;
  signer: TokenSigner;
  statuses: TenantStatuses;
}

/**
 * Exchanges a bot's public id for a short session of one contact, bound to the page's origin. A visitor token of the same
 * tenant makes it the same contact as before; any other is passed over, and a new contact begins.
 */
export async function startSession(
  deps: SessionDeps,
  input: { botId: BotId; visitorToken: string | undefined } & OriginCheck,
): Promise<ChatSession> {
  const tenantId = await findTenantOfBot(deps.database, input.botId);
  await deps.statuses.requireActive(tenantId);
  const scope = deps.database.forTenant(tenantId);
  const bot = await getBot(scope, input.botId);
  if (bot.published === null) throw new AppError('bot_not_published');
  if (!allowsOrigin(bot.published.config.allowedOrigins, input)) throw new AppError('origin_not_allowed');
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
  const { avatar, greeting, suggestedQuestions } = bot.published.config;
  return {
    sessionToken: session.token,
    expiresAt: session.expiresAt.toISOString(),
    visitorToken: visitor.token,
    bot: { id: formatId('bot', bot.id), name: bot.name, avatar, greeting, suggestedQuestions },
  };
}
