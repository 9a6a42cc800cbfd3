import { currentSessionSchema, signInBody, signInResultSchema } from '@parley/contract/auth';
import { defineRoute } from '@parley/platform/http/define-route';
import { toCurrentSessionResponse } from './auth-responses.ts';
import { sessionCookie } from './better-auth-call.ts';
import { endCurrentSession, endSessionsOf } from './end-sessions.ts';
import { getCurrentSession } from './get-current-session.ts';
import type { Identity } from './identity.ts';
import { noticeBrowser } from './notice-sign-in.ts';
import { signIn } from './sign-in.ts';

const tag = 'Sign-in';

/** Endpoints for signing in and out. */
export function signInRoutes(identity: Identity) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/sign-in',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag,
      summary: 'Sign in by password',
      body: signInBody,
      success: { status: 200, body: signInResultSchema },
      errors: ['invalid_credentials', 'email_not_verified'],
      async handle({ body, request, reply }) {
        const outcome = await signIn(identity, { ...body, request, reply });
        if (outcome.state === 'signed_in') await noticeBrowser(identity, { personId: outcome.personId, request, reply });
        return { state: outcome.state };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/sign-out',
      access: 'public',
      limit: 'usual',
      sameOrigin: true,
      tag,
      summary: 'Sign out of this browser',
      success: { status: 204 },
      errors: [],
      handle: async ({ request, reply }) => {
        reply.clearCookie(sessionCookie, { evenOnError: true });
        await endCurrentSession(identity, request);
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/sign-out-everywhere',
      access: 'person',
      tag,
      summary: 'Sign out of all browsers',
      success: { status: 204 },
      errors: [],
      handle: async ({ caller, reply }) => {
        reply.clearCookie(sessionCookie);
        await endSessionsOf(identity, caller.personId);
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/auth/session',
      access: 'person',
      tag,
      summary: 'Read who you are and where you may work',
      success: { status: 200, body: currentSessionSchema },
      errors: [],
      handle: async ({ caller }) => toCurrentSessionResponse(await getCurrentSession(identity, caller)),
    }),
  ];
}
