import { randomUUID } from 'node:crypto';
import { testPassword } from '@parley/testing/app/test-person';
import type { RequestBuilder } from '@parley/testing/route-security/security-world';
import type { AttackedTenant } from './security-tenant.ts';

const nothing: RequestBuilder<AttackedTenant> = () => ({});

/** One request that must succeed for each route by which people come in and look after their account. */
export const identityRequests: Readonly<Record<string, RequestBuilder<AttackedTenant>>> = {
  'POST /v1/auth/sign-up': () => ({ json: { name: 'New', email: `${randomUUID()}@example.com`, password: testPassword } }),
  'POST /v1/auth/resend-verification': () => ({ json: { email: 'nobody@example.com' } }),
  'POST /v1/auth/verify-email': async (actor) => ({ json: { token: await actor.tenant.person.newLink('verify-email') } }),
  'GET /v1/auth/options': nothing,
  'POST /v1/auth/sign-in': ({ tenant: { person } }) => ({ json: { email: person.email, password: person.password } }),
  'POST /v1/auth/sign-out': nothing,
  'POST /v1/auth/sign-out-everywhere': nothing,
  'GET /v1/auth/session': nothing,
  'POST /v1/auth/forgot-password': () => ({ json: { email: 'nobody@example.com' } }),
  'POST /v1/auth/reset-password': async (actor) => ({
    json: { token: await actor.tenant.person.newLink('reset-password'), password: 'nine grey herons at dusk' },
  }),
  'POST /v1/auth/change-password': ({ tenant: { person } }) => ({
    json: { currentPassword: person.password, password: person.password },
  }),
  'PATCH /v1/auth/person': () => ({ json: { locale: 'de' } }),
  'POST /v1/auth/change-email': ({ tenant: { person } }) => ({
    json: { email: `${randomUUID()}@example.com`, currentPassword: person.password },
  }),
  'POST /v1/auth/change-email/confirm': async (actor) => ({ json: { token: await actor.tenant.person.newLink('confirm-email') } }),
  'POST /v1/auth/second-factor': async ({ tenant: { person } }) => {
    const { cookies, code } = await person.halfSignedIn();
    return { cookies, json: { code } };
  },
  'POST /v1/auth/two-factor/start': async ({ tenant: { person } }) => {
    await person.withoutSecondFactor();
    return { json: { currentPassword: person.password } };
  },
  'POST /v1/auth/two-factor/confirm': async ({ tenant: { person } }) => ({ json: { code: await person.unconfirmedCode() } }),
  'POST /v1/auth/two-factor/disable': async ({ tenant: { person } }) => {
    await person.withSecondFactor();
    return { json: { currentPassword: person.password } };
  },
  'POST /v1/auth/two-factor/backup-codes': async ({ tenant: { person } }) => {
    await person.withSecondFactor();
    return { json: { currentPassword: person.password } };
  },
  'POST /v1/auth/passkeys/sign-in/options': nothing,
  'POST /v1/auth/passkeys/sign-in': async ({ tenant: { person } }) => {
    const { cookies, response } = await person.passkeyAnswer();
    return { cookies, json: { response } };
  },
  'POST /v1/auth/passkeys/registration/options': nothing,
  'POST /v1/auth/passkeys': async ({ tenant: { person } }) => {
    const { cookies, response } = await person.newDevice();
    return { cookies, json: { response } };
  },
  'GET /v1/auth/passkeys': nothing,
  'PATCH /v1/auth/passkeys/{passkeyId}': async (actor) => ({
    params: { passkeyId: await actor.tenant.person.newPasskey() },
    json: { name: 'Phone' },
  }),
  'DELETE /v1/auth/passkeys/{passkeyId}': async (actor) => ({ params: { passkeyId: await actor.tenant.person.newPasskey() } }),
  'POST /v1/auth/operator-setup': async (actor) => ({
    json: { token: await actor.tenant.newSetupToken(), name: 'Olga', email: `${randomUUID()}@example.com`, password: testPassword },
  }),
  'GET /v1/auth/sessions': nothing,
  'DELETE /v1/auth/sessions': nothing,
  'DELETE /v1/auth/sessions/{sessionId}': async (actor) => ({ params: { sessionId: await actor.tenant.person.newSession() } }),
  'POST /v1/auth/token': async ({ tenant: { person } }) => {
    await person.withoutSecondFactor();
    return { json: { grantType: 'password', email: person.email, password: person.password } };
  },
  'POST /v1/auth/token/revoke': () => ({ json: { refreshToken: 'rt_parley_nothing' } }),
};
