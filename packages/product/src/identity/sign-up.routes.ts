import { resendVerificationBody } from '@parley/contract/auth';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Identity } from './identity.ts';
import { resendVerification } from './resend-verification.ts';

/** What somebody who signed up may ask for; signing up itself is onboarding's, because a tenant may come with it. */
export function signUpRoutes(identity: Identity) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/resend-verification',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag: 'Sign-in',
      summary: 'Send the link of a sign-up again',
      body: resendVerificationBody,
      success: { status: 204 },
      errors: [],
      handle: ({ body, request }) => resendVerification(identity, request, body.email),
    }),
  ];
}
