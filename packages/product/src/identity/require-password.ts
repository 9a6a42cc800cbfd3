import { AppError } from '@parley/contract/errors';
import type { PersonCaller } from '@parley/platform/http/caller';
import { verifyPassword } from './hash-password.ts';
import type { Identity } from './identity.ts';
import { requireFreshSignIn } from './require-fresh.ts';
import { findPasswordHash } from './sign-in-methods.store.ts';

/**
 * Has a person who is signed in prove that it is still them: by their password, or, when they have none, by having signed in just
 * now. Throws `wrong_password` or `fresh_sign_in_required`.
 */
export async function requirePassword(identity: Identity, caller: PersonCaller, password: string | undefined): Promise<void> {
  // Whoever sits at somebody's open browser guesses no faster than anybody else.
  const attempt = await identity.attempts.begin({ purpose: 'confirm', subject: caller.personId, address: caller.session.id });
  const hash = await identity.database.asIdentity('confirm a password', (db) => findPasswordHash(db, caller.personId));
  if (hash === undefined) return requireFreshSignIn(identity, caller);
  if (password === undefined || !(await verifyPassword(password, hash))) throw new AppError('wrong_password');
  await attempt.succeeded();
}
