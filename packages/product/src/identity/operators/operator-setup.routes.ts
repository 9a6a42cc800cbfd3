import { signInResultSchema } from '@parley/contract/auth';
import { operatorSetupBody } from '@parley/contract/operator-setup';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Identity } from '../identity.ts';
import { setUpOperator } from './set-up-operator.ts';

/** The endpoint behind the link that a new installation prints. */
export function operatorSetupRoutes(identity: Identity) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/operator-setup',
      access: 'public',
      sameOrigin: true,
      limit: 'credential',
      tag: 'Sign-in',
      summary: 'Become the operator of a new installation',
      description: 'Takes the token of the link that the server prints when it starts and nobody runs the installation yet.',
      body: operatorSetupBody,
      success: { status: 200, body: signInResultSchema },
      errors: ['link_invalid', 'password_rejected', 'already_exists'],
      handle: async ({ body, request, reply }) => {
        await setUpOperator(identity, body, { request, reply });
        return { state: 'signed_in' as const };
      },
    }),
  ];
}
