import { signInOptionsSchema } from '@parley/contract/auth';
import { defineRoute } from '@parley/platform/http/define-route';
import { getSignInOptions, type SignInFacts } from './get-sign-in-options.ts';
import type { Identity } from './identity.ts';

/** The endpoint that says how one can sign in here. */
export function signInOptionsRoutes(identity: Identity, facts: SignInFacts) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/auth/options',
      access: 'public',
      limit: 'usual',
      tag: 'Sign-in',
      summary: 'Read how one can sign in here',
      success: { status: 200, body: signInOptionsSchema },
      errors: [],
      handle: () => getSignInOptions(identity, facts),
    }),
  ];
}
