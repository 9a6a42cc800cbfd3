import { AppError } from '@parley/contract/errors';
import type { StartSocialBody } from '@parley/contract/social';
import type { SocialProviderName } from '@parley/contract/social-providers';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { requireFreshSecondFactor } from '../require-fresh.ts';
import { requirePassword } from '../require-password.ts';
import { resolveSession } from '../resolve-session.ts';
import { isSsoMethod } from '../sso/require-sso-rules.ts';
import { returnPath } from '../sso/return-path.ts';
import { offeredProvider, type Social, socialRedirectUrl } from './social.ts';
import { type SocialFlow, socialFlow } from './social-flow.ts';

/** Begins a sign-in at a provider, and leaves the flow with the browser. Returns where to send it. */
export async function startSocial(
  deps: Social,
  { provider: name, body, request, reply }: { provider: SocialProviderName; body: StartSocialBody; request: RouteRequest; reply: Reply },
): Promise<URL> {
  const provider = offeredProvider(deps, name);
  const linking = body.purpose === 'link' ? await whoLinks(deps, request, body.currentPassword) : null;
  const challenge = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
  const redirectTo = await provider.begin(socialRedirectUrl(deps, request, name), challenge);
  socialFlow.keep(reply, deps.secretBox, {
    provider: name,
    startedAt: deps.identity.now(),
    returnTo: returnPath(body.returnTo),
    challenge,
    linking,
    purpose: body.purpose === 'link' ? {} : { tenantName: body.tenantName, timeZone: body.timeZone, invitation: body.invitation },
    locale: body.purpose === 'link' ? null : (body.locale ?? null),
  });
  return redirectTo;
}

/** What is connected lets in for good, so whoever does it proves once more that it is them, and not by a tenant's word. */
async function whoLinks(
  { identity }: Social,
  request: RouteRequest,
  password: string | undefined,
): Promise<NonNullable<SocialFlow['linking']>> {
  const caller = await resolveSession(identity, request);
  if (caller?.session.kind !== 'session') throw new AppError('unauthenticated');
  if (isSsoMethod(caller.method)) throw new AppError('sso_session_elsewhere');
  await requirePassword(identity, caller, password);
  await requireFreshSecondFactor(identity, caller);
  return { personId: caller.personId, sessionId: caller.session.id };
}
