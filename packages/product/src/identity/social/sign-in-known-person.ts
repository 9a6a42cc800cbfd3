import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import { sessionCookie } from '../better-auth-call.ts';
import { endCurrentSession } from '../end-sessions.ts';
import { findPerson } from '../people.store.ts';
import { startChallenge } from '../second-factor-challenge.ts';
import { startSession } from '../start-session.ts';
import { socialMethod } from './connected-identities.store.ts';
import type { ProvenIdentity } from './proven-identity.ts';
import type { Social } from './social.ts';

/** Signs in whoever an account is connected with; whoever has a second factor is asked for it, as after a password. */
export async function signInKnownPerson(
  { identity }: Social,
  { flow, request, reply }: ProvenIdentity,
  personId: PersonId,
): Promise<string> {
  const person = await identity.database.asIdentity('sign in with an account', (db) => findPerson(db, personId));
  if (person === undefined) throw new AppError('conflict');
  const method = socialMethod(flow.provider);
  if (!person.twoFactorEnabled) {
    await startSession(identity, { personId, marks: { method }, request, reply });
    return flow.returnTo;
  }
  // The code that is asked for now must be about this person, not about who was signed in before.
  await endCurrentSession(identity, request);
  reply.clearCookie(sessionCookie);
  await startChallenge(identity, { personId, method, reply });
  return `/app/second-factor?${new URLSearchParams({ next: flow.returnTo.slice('/app'.length) || '/' })}`;
}
