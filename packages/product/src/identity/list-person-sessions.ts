import type { PersonCaller } from '@parley/platform/http/caller';
import type { Identity } from './identity.ts';
import { listSessions, type Session } from './sessions.store.ts';

/** The browsers in which a person is signed in, the last used first. */
export async function listPersonSessions(identity: Identity, caller: PersonCaller): Promise<Session[]> {
  const now = identity.now();
  const oldest = now - identity.lifetimes.absoluteMs;
  const sessions = await identity.database.asIdentity('list sessions', (db) => listSessions(db, caller.personId, new Date(now)));
  return sessions.filter(({ createdAt }) => createdAt.getTime() > oldest);
}
