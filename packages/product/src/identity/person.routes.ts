import { changeEmailBody, confirmEmailBody, personSchema, sessionListSchema, sessionParams, updatePersonBody } from '@parley/contract/auth';
import { AppError } from '@parley/contract/errors';
import type { SessionId, TokenFamilyId } from '@parley/contract/ids';
import { defineRoute } from '@parley/platform/http/define-route';
import { toCurrentSessionResponse, toSessionListResponse } from './auth-responses.ts';
import { changeEmail, confirmEmail } from './change-email.ts';
import { endSession, endSessionsOf } from './end-sessions.ts';
import { getCurrentSession } from './get-current-session.ts';
import type { Identity } from './identity.ts';
import { listPersonSessions } from './list-person-sessions.ts';
import { endTokenFamily } from './tokens/revoke-tokens.ts';
import { updatePerson } from './update-person.ts';

const tag = 'Person';

/** Endpoints for what a person says of themselves, and where they are signed in. */
export function personRoutes(identity: Identity) {
  return [
    defineRoute({
      method: 'patch',
      path: '/v1/auth/person',
      access: 'person',
      tag,
      summary: 'Change your name or language',
      body: updatePersonBody,
      success: { status: 200, body: personSchema },
      errors: [],
      async handle({ body, caller }) {
        await updatePerson(identity, caller, body);
        return toCurrentSessionResponse(await getCurrentSession(identity, caller)).person;
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/change-email',
      access: 'person',
      limit: 'credential',
      tag,
      summary: 'Change your e-mail address',
      description: 'Sends a link to the new address; the address changes when it is opened.',
      body: changeEmailBody,
      success: { status: 204 },
      errors: ['wrong_password', 'second_factor_required', 'fresh_sign_in_required'],
      handle: ({ body, caller, request }) => changeEmail(identity, caller, { ...body, request }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/change-email/confirm',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag,
      summary: 'Confirm a new e-mail address',
      body: confirmEmailBody,
      success: { status: 204 },
      errors: ['link_invalid'],
      handle: ({ body, request }) => confirmEmail(identity, { ...body, request }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/auth/sessions',
      access: 'person',
      tag,
      summary: 'List where you are signed in',
      success: { status: 200, body: sessionListSchema },
      errors: [],
      handle: async ({ caller }) => toSessionListResponse(await listPersonSessions(identity, caller), caller),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/auth/sessions',
      access: 'person',
      tag,
      summary: 'Sign out everywhere else',
      description: 'Ends every other browser and client of yours; the one that asks stays signed in.',
      success: { status: 204 },
      errors: [],
      async handle({ caller, request, reply }) {
        await endSessionsOf(identity, caller.personId, caller.session);
        identity.browsers.remember({ request, reply }, caller.personId);
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/auth/sessions/{sessionId}',
      access: 'person',
      tag,
      summary: 'Sign out of one browser or client',
      params: sessionParams,
      success: { status: 204 },
      errors: ['not_found'],
      async handle({ params, caller }) {
        const { sessionId } = params;
        const ended =
          (await endSession(identity, caller.personId, sessionId as SessionId)) ||
          (await endTokenFamily(identity, caller.personId, sessionId as TokenFamilyId));
        if (!ended) throw new AppError('not_found');
      },
    }),
  ];
}
