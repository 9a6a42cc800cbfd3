import { formatId } from '@parley/contract/ids';
import {
  type ConnectedIdentityResponse,
  connectedIdentityListSchema,
  connectedIdentityParams,
  socialParams,
  startSocialBody,
  startSocialSchema,
} from '@parley/contract/social';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import type { ConnectedIdentity } from './connected-identities.store.ts';
import { disconnectIdentity } from './disconnect-identity.ts';
import { finishSocial } from './finish-social.ts';
import { listConnectedIdentities } from './list-connected-identities.ts';
import type { Social } from './social.ts';
import { startSocial } from './start-social.ts';

const tag = 'Connected accounts';
const text = z.string().max(4_000).optional();
/** Providers add fields of their own; they are dropped. */
const callbackQuery = z.object({ code: text, state: text, iss: text, error: text, error_description: text });

/** Endpoints for signing in with an account at Google, Microsoft or GitHub, and for the accounts a person has connected. */
export function socialRoutes(deps: Social) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/social/{provider}/start',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag,
      summary: 'Begin to sign in with an account at a provider, or to connect one',
      description: '`GET /v1/auth/options` says which providers are offered. An account is never connected by its e-mail address alone.',
      params: socialParams,
      body: startSocialBody,
      success: { status: 200, body: startSocialSchema },
      errors: [
        'not_found',
        'unauthenticated',
        'wrong_password',
        'fresh_sign_in_required',
        'second_factor_required',
        'sso_session_elsewhere',
        'sso_unavailable',
        'sso_needs_address',
      ],
      async handle({ params: { provider }, body, request, reply }) {
        return { redirectTo: (await startSocial(deps, { provider, body, request, reply })).href };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/auth/social/{provider}/callback',
      access: 'public',
      limit: 'credential',
      tag,
      summary: 'Where a provider sends people back to',
      params: socialParams,
      query: callbackQuery,
      success: { status: 303, redirect: true },
      errors: ['not_found', 'sso_needs_address'],
      handle: ({ params: { provider }, query, request, reply }) => finishSocial(deps, { provider, answer: given(query), request, reply }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/auth/connected-identities',
      access: 'person',
      tag,
      summary: 'List the accounts you sign in with',
      success: { status: 200, body: connectedIdentityListSchema },
      errors: [],
      handle: async ({ caller }) => ({ items: (await listConnectedIdentities(deps, caller)).map(toResponse) }),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/auth/connected-identities/{connectedIdentityId}',
      access: 'person',
      tag,
      summary: 'Disconnect an account',
      description: 'You must have signed in a short while ago, and be able to sign in another way.',
      params: connectedIdentityParams,
      success: { status: 204 },
      errors: ['not_found', 'last_sign_in_method', 'fresh_sign_in_required', 'second_factor_required'],
      handle: ({ params: { connectedIdentityId: id }, caller, request }) => disconnectIdentity(deps, caller, { id, request }),
    }),
  ];
}

function toResponse({ id, provider, label, connectedAt }: ConnectedIdentity): ConnectedIdentityResponse {
  return { id: formatId('signInMethod', id), provider, label, connectedAt: connectedAt.toISOString() };
}

function given(query: z.infer<typeof callbackQuery>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
