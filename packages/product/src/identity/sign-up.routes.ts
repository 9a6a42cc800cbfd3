import { resendVerificationBody, signInResultSchema, signUpBody, verifyEmailBody } from '@parley/contract/auth';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Identity } from './identity.ts';
import { resendVerification } from './resend-verification.ts';
import { signUp } from './sign-up.ts';
import { verifyEmail } from './verify-email.ts';

/** Endpoints by which somebody becomes a person. */
export function signUpRoutes(identity: Identity) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/sign-up',
      access: 'public',
      sameOrigin: true,
      tag: 'Sign-in',
      summary: 'Sign up',
      description: 'Sends a link to the address. The answer is the same whether the address is known or not.',
      body: signUpBody,
      success: { status: 204 },
      errors: ['password_rejected'],
      handle: ({ body, request }) => signUp(identity, request, body),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/resend-verification',
      access: 'public',
      sameOrigin: true,
      tag: 'Sign-in',
      summary: 'Send the link of a sign-up again',
      body: resendVerificationBody,
      success: { status: 204 },
      errors: [],
      handle: ({ body, request }) => resendVerification(identity, request, body.email),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/verify-email',
      access: 'public',
      sameOrigin: true,
      tag: 'Sign-in',
      summary: 'Confirm an e-mail address and sign in',
      body: verifyEmailBody,
      success: { status: 200, body: signInResultSchema },
      errors: ['link_invalid'],
      handle: async ({ body, request, reply }) => {
        await verifyEmail(identity, { token: body.token, request, reply });
        return { state: 'signed_in' as const };
      },
    }),
  ];
}
