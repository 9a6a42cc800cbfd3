import { AppError } from '@parley/contract/errors';
import type { PersonCaller } from '@parley/platform/http/caller';
import type { Identity } from './identity.ts';
import { findPerson } from './people.store.ts';
import { isSsoMethod } from './sso/require-sso-rules.ts';

/** How long a proof counts for changes that let somebody in for good. */
const freshMs = 10 * 60_000;

/** Throws `second_factor_required` when the person has a second factor and has not proven it within ten minutes. */
export async function requireFreshSecondFactor(identity: Identity, caller: PersonCaller): Promise<void> {
  const person = await identity.database.asIdentity('ask for a second factor', (db) => findPerson(db, caller.personId));
  if (person === undefined) throw new AppError('unauthenticated');
  if (person.twoFactorEnabled && !isFresh(identity, caller.secondFactorAt)) throw new AppError('second_factor_required');
}

/**
 * Throws `fresh_sign_in_required` unless the person signed in within ten minutes by a proof of their own, or proved a second factor. An
 * identity provider is its tenant's: its word must not give anybody a way into other tenants.
 */
export async function requireFreshSignIn(identity: Identity, caller: PersonCaller): Promise<void> {
  const signedIn = !isSsoMethod(caller.method) && isFresh(identity, caller.signedInAt);
  if (!signedIn && !isFresh(identity, caller.secondFactorAt)) throw new AppError('fresh_sign_in_required');
}

function isFresh(identity: Identity, at: Date | undefined): boolean {
  return at !== undefined && identity.now() - at.getTime() < freshMs;
}
