import {
  addPasskeyBody,
  passkeyListSchema,
  passkeyOptionsSchema,
  passkeyParams,
  passkeySchema,
  passkeySignInBody,
  renamePasskeyBody,
  signInResultSchema,
} from '@parley/contract/auth';
import { defineRoute } from '@parley/platform/http/define-route';
import { addPasskey, beginPasskey } from './add-passkey.ts';
import { toPasskeyResponse } from './auth-responses.ts';
import type { Identity } from './identity.ts';
import { listPasskeys } from './list-passkeys.ts';
import { removePasskey } from './remove-passkey.ts';
import { renamePasskey } from './rename-passkey.ts';
import { beginPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts';

const tag = 'Passkeys';

/** Endpoints for keys that a person's devices keep. */
export function passkeyRoutes(identity: Identity) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/passkeys/sign-in/options',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag,
      summary: 'Begin signing in with a passkey',
      success: { status: 200, body: passkeyOptionsSchema },
      errors: [],
      handle: ({ request, reply }) => beginPasskeySignIn(identity, { request, reply }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/passkeys/sign-in',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag,
      summary: 'Sign in with a passkey',
      body: passkeySignInBody,
      success: { status: 200, body: signInResultSchema },
      errors: ['passkey_rejected', 'sign_in_expired'],
      async handle({ body, request, reply }) {
        await signInWithPasskey(identity, { response: body.response, request, reply });
        return { state: 'signed_in' as const };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/passkeys/registration/options',
      access: 'person',
      tag,
      summary: 'Begin adding a passkey',
      success: { status: 200, body: passkeyOptionsSchema },
      errors: ['fresh_sign_in_required', 'second_factor_required'],
      handle: ({ caller, request, reply }) => beginPasskey(identity, caller, { request, reply }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/passkeys',
      access: 'person',
      limit: 'credential',
      tag,
      summary: 'Add a passkey',
      body: addPasskeyBody,
      success: { status: 201, body: passkeySchema },
      errors: ['passkey_rejected', 'sign_in_expired', 'fresh_sign_in_required', 'second_factor_required'],
      handle: async ({ body, caller, request, reply }) =>
        toPasskeyResponse(await addPasskey(identity, caller, { ...body, request, reply })),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/auth/passkeys',
      access: 'person',
      tag,
      summary: 'List your passkeys',
      success: { status: 200, body: passkeyListSchema },
      errors: [],
      handle: async ({ caller }) => ({ items: (await listPasskeys(identity, caller)).map(toPasskeyResponse) }),
    }),
    defineRoute({
      method: 'patch',
      path: '/v1/auth/passkeys/{passkeyId}',
      access: 'person',
      tag,
      summary: 'Rename a passkey',
      params: passkeyParams,
      body: renamePasskeyBody,
      success: { status: 200, body: passkeySchema },
      errors: ['not_found'],
      handle: async ({ params, body, caller }) =>
        toPasskeyResponse(await renamePasskey(identity, caller, { id: params.passkeyId, name: body.name })),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/auth/passkeys/{passkeyId}',
      access: 'person',
      tag,
      summary: 'Remove a passkey',
      params: passkeyParams,
      success: { status: 204 },
      errors: ['not_found', 'second_factor_required', 'last_sign_in_method'],
      handle: ({ params, caller, request }) => removePasskey(identity, caller, { id: params.passkeyId, request }),
    }),
  ];
}
