import { formatId } from '@parley/contract/ids';
import type { VerifiedSignUp } from '@parley/contract/onboarding';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { type Identity, verifyEmail } from '../identity/public.ts';
import { type BeginMembershipDeps, beginMembership } from './begin-membership.ts';
import { signUpPurpose } from './sign-up.ts';

export interface VerifySignUpDeps extends BeginMembershipDeps {
  readonly identity: Identity;
}

/**
 * Opens the link of a sign-up: the person comes into being and is signed in, with the tenant they wanted or the one they were invited to.
 * The link works once (`link_invalid`). What then fails, because the world has changed since, does not undo the person.
 */
export async function verifySignUp(
  deps: VerifySignUpDeps,
  { token, request, reply }: { token: string; request: RouteRequest; reply: Reply },
): Promise<VerifiedSignUp> {
  const { person, payload } = await verifyEmail(deps.identity, { token, request, reply });
  const purpose = signUpPurpose.catch({}).parse(payload);
  const { tenant, botId, problem } = await beginMembership(deps, { person, purpose, request });
  return {
    state: 'signed_in',
    tenantId: tenant && formatId('tenant', tenant.id),
    botId: botId && formatId('bot', botId),
    problem,
  };
}
