import type { SocialOnboarding } from '../identity/public.ts';
import { type BeginMembershipDeps, beginMembership } from './begin-membership.ts';
import { requireMaySignUp } from './require-may-sign-up.ts';

/** Signing up with an account at a provider, which is held to the same rules as signing up by e-mail and leads to the same. */
export function onboardThroughSocial(deps: BeginMembershipDeps): SocialOnboarding {
  return {
    requireMay: (input) => requireMaySignUp(deps, input),
    async begin({ person, purpose, request }) {
      const { tenant, botId } = await beginMembership(deps, { person, purpose, request });
      return { ownTenantSlug: botId === null ? undefined : tenant?.slug, joined: tenant !== null };
    },
  };
}
