import type { PersonCaller } from '@parley/platform/http/caller';
import type { Identity } from './identity.ts';
import { listSessions, type Session } from './sessions.store.ts';
import { selectTokenFamilies, type TokenFamily } from './tokens/token-families.store.ts';

/** The browsers in which a person is signed in, and the clients that hold tokens, each the last used first. */
export async function listPersonSessions(
  identity: Identity,
  caller: PersonCaller,
): Promise<{ browsers: Session[]; clients: TokenFamily[] }> {
  const now = identity.now();
  const oldest = now - identity.lifetimes.absoluteMs;
  return identity.database.asIdentity('list sessions', async (db) => {
    const browsers = await listSessions(db, caller.personId, new Date(now));
    return {
      browsers: browsers.filter(({ createdAt }) => createdAt.getTime() > oldest),
      clients: await selectTokenFamilies(db, caller.personId, new Date(now)),
    };
  });
}
