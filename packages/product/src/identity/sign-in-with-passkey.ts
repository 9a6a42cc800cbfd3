import type { PersonId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { callBetterAuth } from './better-auth-call.ts';
import { translateBetterAuthErrors } from './better-auth-errors.ts';
import { endCurrentSession } from './end-sessions.ts';
import type { Identity } from './identity.ts';
import { noticeBrowser } from './notice-sign-in.ts';
import { passkeyOrigin } from './passkey-call.ts';

/** Checked by better-auth, whatever it is. */
type PasskeyAnswer = NonNullable<Parameters<Identity['auth']['api']['verifyPasskeyAuthentication']>[0]>['body']['response'];

interface Browser {
  readonly request: RouteRequest;
  readonly reply: Reply;
}

/** What a device is asked with. It names nobody, so it says nothing of who has a passkey. */
export async function beginPasskeySignIn(
  identity: Identity,
  { request, reply }: Browser,
): Promise<Record<string, unknown> & { challenge: string }> {
  const origin = await passkeyOrigin(identity, request);
  const { body } = await callBetterAuth(identity.cookieSecret, { request, reply, origin, withoutSession: true }, (options) =>
    identity.auth.api.generatePasskeyAuthenticationOptions(options),
  );
  return { ...body, ['userVerification']: 'required' };
}

/** Signs in whoever holds the device. It has verified them, so this counts as two factors. Throws `passkey_rejected`. */
export async function signInWithPasskey(identity: Identity, { response, request, reply }: Browser & { response: object }): Promise<void> {
  const origin = await passkeyOrigin(identity, request);
  const marks = { method: 'passkey', secondFactorAt: new Date(identity.now()) };
  const { body } = await translateBetterAuthErrors(() =>
    callBetterAuth(identity.cookieSecret, { request, reply, origin, marks, withoutSession: true }, (options) =>
      identity.auth.api.verifyPasskeyAuthentication({ ...options, body: { response: response as PasskeyAnswer } }),
    ),
  );
  await endCurrentSession(identity, request);
  await noticeBrowser(identity, { personId: body.session.userId as PersonId, request, reply });
}
