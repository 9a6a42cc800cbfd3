import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { callBetterAuth } from './better-auth-call.ts';
import { translateBetterAuthErrors } from './better-auth-errors.ts';
import { hashSessionToken } from './better-auth-secrets.ts';
import { CookieJar } from './cookie-jar.ts';
import { endSession } from './end-sessions.ts';
import type { Identity } from './identity.ts';
import { findPerson } from './people.store.ts';
import { findSession } from './resolve-session.ts';
import { methodOfChallenge, startChallenge } from './second-factor-challenge.ts';
import { findSessionByToken } from './sessions.store.ts';

/** A code of an authenticator app, or one of those kept for when it is lost. */
export type SecondFactorProof = { readonly code: string } | { readonly backupCode: string };

/**
 * Ends signing in, or proves again who is signed in: either way a new session begins, which says when a second factor was proven.
 * Throws `wrong_code`, `rate_limited` after five wrong ones, and `sign_in_expired` when nobody was asked for a code. Says whose code
 * it was and whether they were signed in already.
 */
export async function proveSecondFactor(
  identity: Identity,
  { proof, request, reply }: { proof: SecondFactorProof; request: RouteRequest; reply: Reply },
): Promise<{ personId: PersonId; continues: boolean }> {
  const current = await findSession(identity, request);
  if (current === undefined) return { personId: await verify(identity, { proof, request, reply }), continues: false };
  const person = await identity.database.asIdentity('prove a second factor', (db) => findPerson(db, current.personId));
  if (!person?.twoFactorEnabled) throw new AppError('second_factor_missing');
  const jar = new CookieJar();
  await startChallenge(identity, { personId: current.personId, method: current.method, reply: jar });
  await verify(identity, { proof, request: jar.asRequest(request), reply });
  await endSession(identity, current.personId, current.id);
  return { personId: current.personId, continues: true };
}

async function verify(
  identity: Identity,
  { proof, request, reply }: { proof: SecondFactorProof; request: RouteRequest; reply: Reply },
): Promise<PersonId> {
  const marks = { method: methodOfChallenge(request), secondFactorAt: new Date(identity.now()) };
  const { sessionToken = '' } = await translateBetterAuthErrors(() =>
    callBetterAuth<unknown>(identity.cookieSecret, { request, reply, marks, withoutSession: true }, (options) =>
      'code' in proof
        ? identity.auth.api.verifyTOTP({ ...options, body: { code: proof.code } })
        : identity.auth.api.verifyBackupCode({ ...options, body: { code: proof.backupCode } }),
    ),
  );
  const session = await identity.database.asIdentity('find whose second factor was proven', (db) =>
    findSessionByToken(db, hashSessionToken(sessionToken)),
  );
  if (session === undefined) throw new AppError('sign_in_expired');
  return session.personId;
}
