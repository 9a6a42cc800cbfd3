import { verifyEmailBody } from '@parley/contract/auth';
import { formatId } from '@parley/contract/ids';
import { createdTenantSchema, createTenantBody, signUpBody, verifiedSignUpSchema } from '@parley/contract/onboarding';
import { defineRoute } from '@parley/platform/http/define-route';
import { toTenantResponse } from '../tenants/public.ts';
import { createOwnTenant } from './create-own-tenant.ts';
import { findFounder } from './find-founder.ts';
import { signUp } from './sign-up.ts';
import { type VerifySignUpDeps, verifySignUp } from './verify-sign-up.ts';

export type OnboardingDeps = VerifySignUpDeps;

const tag = 'Sign-in';

/** Endpoints on the way from nobody to a person with a tenant and a bot. */
export function onboardingRoutes(deps: OnboardingDeps) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/sign-up',
      access: 'public',
      sameOrigin: true,
      limit: 'credential',
      tag,
      summary: 'Sign up',
      description:
        'Sends a link to the address, by which the person, and the tenant if its name was given, come into being. The answer is the same whether the address is known or not.',
      body: signUpBody,
      success: { status: 204 },
      errors: ['password_rejected', 'self_service_off', 'sign_up_domain', 'link_invalid', 'invitation_for_another'],
      handle: ({ body, request }) => signUp(deps, { ...body, request }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/verify-email',
      access: 'public',
      sameOrigin: true,
      limit: 'credential',
      tag,
      summary: 'Confirm an e-mail address and sign in',
      description: 'The link works once. The tenant that was signed up for, or the invitation, comes with it.',
      body: verifyEmailBody,
      success: { status: 200, body: verifiedSignUpSchema },
      errors: ['link_invalid'],
      handle: ({ body, request, reply }) => verifySignUp(deps, { token: body.token, request, reply }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/tenants',
      access: 'person',
      tag: 'Tenant',
      summary: 'Create a tenant of your own',
      description: 'With you as its owner, and a first bot that can be asked.',
      body: createTenantBody,
      success: { status: 201, body: createdTenantSchema },
      errors: ['self_service_off', 'already_exists', 'limit_reached'],
      handle: async ({ caller, body, request }) => {
        const founder = await findFounder(deps.database, caller.personId);
        const { tenant, memberId, botId } = await createOwnTenant(deps, { ...body, founder, request });
        return { tenant: toTenantResponse(tenant), memberId: formatId('member', memberId), botId: formatId('bot', botId) };
      },
    }),
  ];
}
