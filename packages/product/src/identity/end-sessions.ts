import type { PersonId, SessionId } from '@parley/contract/ids';
import type { PersonCaller } from '@parley/platform/http/caller';
import type { RouteRequest } from '@parley/platform/http/route';
import type { Identity } from './identity.ts';
import { forgetBrowsersOf } from './people.store.ts';
import { findSession } from './resolve-session.ts';
import { deleteSession, deleteSessionsOf } from './sessions.store.ts';
import { revokeTokenFamiliesOf } from './tokens/token-families.store.ts';

/** Ends all sessions and tokens of a person, but for one of them that may stay. Other processes notice within seconds. */
export async function endSessionsOf(identity: Identity, personId: PersonId, except?: PersonCaller['session']): Promise<void> {
  await identity.database.asIdentity('end all sessions of a person', async (db) => {
    await forgetBrowsersOf(db, personId, new Date(identity.now()));
    await deleteSessionsOf(db, personId, except?.kind === 'session' ? except.id : undefined);
    const end = { at: new Date(identity.now()), reason: 'signed_out' } as const;
    await revokeTokenFamiliesOf(db, personId, end, except?.kind === 'token' ? except.id : undefined);
  });
  identity.sessions.forget(personId);
}

/** Ends one session of a person; false when it is not theirs or gone. */
export async function endSession(identity: Identity, personId: PersonId, sessionId: SessionId): Promise<boolean> {
  const ended = await identity.database.asIdentity('end a session', (db) => deleteSession(db, personId, sessionId));
  identity.sessions.forget(personId);
  return ended;
}

/** Ends the session a request came with, if it came with one. */
export async function endCurrentSession(identity: Identity, request: RouteRequest): Promise<void> {
  const session = await findSession(identity, request);
  if (session !== undefined) await endSession(identity, session.personId, session.id);
}
