import type { ChallengeAnswer, ChatSession } from '@parley/contract/chat';
import { AppError } from '@parley/contract/errors';
import type { SignedIdentity } from '@parley/contract/identity-secrets';
import type { BotId, ContactId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import type { IdentitySecretDeps } from '../bots/public.ts';
import { meetContact } from '../contacts/public.ts';
import type { OriginCheck } from './allows-origin.ts';
import { type ChallengeDeps, requireChallenge } from './challenge/require-challenge.ts';
import { findOfferedBot, type OfferedBotDeps } from './find-offered-bot.ts';
import { identifyVisitor } from './identify-visitor.ts';
import { sessionBot } from './session-bot.ts';
import { identityClaims, identityToken, sessionClaims, sessionToken, visitorClaims, visitorToken } from './visitor-tokens.ts';

export interface SessionDeps extends OfferedBotDeps, IdentitySecretDeps, ChallengeDeps {
  signer: TokenSigner;
}

/**
 * Exchanges a bot's public id for a short session of one contact, bound to the page's origin. A visitor token of the same
 * tenant makes it the same contact as before; any other is passed over, and a new contact begins. What the tenant's server signed makes
 * it the contact it vouches for, whose token ends with the page and with the secret that proved it. A new visitor may have to solve a
 * challenge first.
 */
export async function startSession(
  deps: SessionDeps,
  input: {
    botId: BotId;
    visitorToken: string | undefined;
    identity: SignedIdentity | undefined;
    challenge: ChallengeAnswer | undefined;
    ip: string;
    /** Called once it is known that the bot may be used from the page. */
    onAllowed: () => void;
  } & OriginCheck,
): Promise<ChatSession> {
  const { tenantId, scope, bot, config } = await findOfferedBot(deps, input);
  input.onAllowed();
  const identified = await identifyVisitor(scope, deps, { botId: bot.id, identity: input.identity, token: input.visitorToken });
  if (config.requireSignedIdentity && identified === undefined)
    throw new AppError('identity_not_proven', { details: { reason: 'missing' } });
  const known = identified?.contactId ?? (await knownVisitor(deps, scope, input.visitorToken));
  if (known === undefined)
    await requireChallenge(deps, {
      mode: config.challenge,
      botId: bot.id,
      origin: input.origin ?? '',
      ip: input.ip,
      answer: input.challenge,
    });
  const contactId = identified?.contactId ?? (await scope.transaction((db) => meetContact(db, known)));
  const claims = sessionClaims({
    tenantId,
    botId: bot.id,
    contactId,
    origin: input.origin ?? '',
    purpose: 'live',
    botVersionId: undefined,
  });
  const session = await deps.signer.sign(sessionToken, claims);
  const visitor = identified
    ? await deps.signer.sign(identityToken, identityClaims({ tenantId, botId: bot.id, ...identified }))
    : await deps.signer.sign(visitorToken, visitorClaims({ tenantId, contactId }));
  return {
    sessionToken: session.token,
    expiresAt: session.expiresAt.toISOString(),
    visitorToken: visitor.token,
    identified: identified !== undefined,
    bot: await scope.transaction((db) => sessionBot(db, { ...bot, config, contactId })),
  };
}

/** The anonymous contact a visitor token names. */
async function knownVisitor({ signer }: SessionDeps, scope: TenantScope, token: string | undefined): Promise<ContactId | undefined> {
  const known = token === undefined ? undefined : await signer.verify(visitorToken, token);
  return known?.state === 'valid' && known.claims.tenantId === scope.tenantId ? known.claims.contactId : undefined;
}
