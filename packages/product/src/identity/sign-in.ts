import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { callBetterAuth } from './better-auth-call.ts';
import { translateBetterAuthErrors } from './better-auth-errors.ts';
import { endCurrentSession } from './end-sessions.ts';
import { hashPassword, verifyPassword } from './hash-password.ts';
import type { Identity } from './identity.ts';
import { findNewestLink } from './one-time-links.store.ts';
import { findPersonByEmail } from './people.store.ts';
import { signUpContent } from './sign-up.ts';

export type SignInOutcome = { readonly state: 'signed_in'; readonly personId: PersonId } | { readonly state: 'second_factor_required' };

/**
 * Signs somebody in by password. Who is not known costs as much as who is: one hash. Only somebody who has the right password
 * learns that the address was not confirmed. Throws `rate_limited` when too many have tried.
 */
export async function signIn(
  identity: Identity,
  { email, password, request, reply }: { email: string; password: string; request: RouteRequest; reply: Reply },
): Promise<SignInOutcome> {
  const attempt = await identity.attempts.begin({ purpose: 'password', subject: email, address: request.ip });
  const person = await identity.database.asIdentity('sign in', (db) => findPersonByEmail(db, email));
  if (person === undefined) return refuseUnknown(identity, email, password);
  const { body } = await translateBetterAuthErrors(() =>
    callBetterAuth(identity.cookieSecret, { request, reply, marks: { method: 'password' }, withoutSession: true }, (options) =>
      identity.auth.api.signInEmail({ ...options, body: { email, password } }),
    ),
  );
  await attempt.succeeded();
  if ('twoFactorRedirect' in body) return { state: 'second_factor_required' };
  await endCurrentSession(identity, request);
  return { state: 'signed_in', personId: person.id };
}

/** Refuses an address nobody has, at the cost of one hash; only its owner learns that it waits to be confirmed. */
async function refuseUnknown(identity: Identity, email: string, password: string): Promise<never> {
  const link = await identity.database.asIdentity('refuse a sign-in', (db) =>
    findNewestLink(db, 'sign-up', email, new Date(identity.now())),
  );
  const waiting = link?.content;
  if (waiting === undefined) await hashPassword(password, identity.passwordCost);
  else if (await verifyPassword(password, signUpContent.parse(waiting).passwordHash)) throw new AppError('email_not_verified');
  throw new AppError('invalid_credentials');
}
