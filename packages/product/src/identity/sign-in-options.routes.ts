import { signInOptionsSchema } from '@parley/contract/auth';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Identity } from './identity.ts';
import { readSelfService } from './self-service.store.ts';

/** What the wiring knows and the page of signing in shows. */
export interface SignInFacts {
  /** `outbox`: mails are kept for the operator to read, because there is no mail server. */
  readonly mailDelivery: 'smtp' | 'outbox';
  /** Whether a demo is open to everybody who reaches the installation. */
  readonly demo: boolean;
}

/** The endpoint that says how one can sign in here. */
export function signInOptionsRoutes(identity: Identity, facts: SignInFacts) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/auth/options',
      access: 'public',
      tag: 'Sign-in',
      summary: 'Read how one can sign in here',
      success: { status: 200, body: signInOptionsSchema },
      errors: [],
      handle: async () => ({ ...facts, selfService: await identity.database.asIdentity('say who may sign up', readSelfService) }),
    }),
  ];
}
