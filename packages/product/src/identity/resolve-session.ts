import type { PersonCaller } from '@parley/platform/http/caller';
import type { RouteRequest } from '@parley/platform/http/route';
import { sessionCookie } from './better-auth-call.ts';
import { hashSessionToken } from './better-auth-secrets.ts';
import type { Identity } from './identity.ts';
import { findSessionByToken, type Session, touchSession } from './sessions.store.ts';

/** A session's last use is written down at most this often. */
const touchEveryMs = 60_000;

/** Says who a request's session cookie stands for; undefined when it stands for nobody, or the session is over. */
export async function resolveSession(identity: Identity, request: RouteRequest): Promise<PersonCaller | undefined> {
  const session = await findSession(identity, request);
  return (
    session && {
      personId: session.personId,
      session: { kind: 'session', id: session.id },
      method: session.method,
      signedInAt: session.createdAt,
      secondFactorAt: session.secondFactorAt,
    }
  );
}

/** The session a request's cookie names, unless it is over. Using it keeps it alive, up to its longest life. */
export async function findSession(identity: Identity, request: RouteRequest): Promise<Session | undefined> {
  const token = request.cookie(sessionCookie);
  if (token === undefined || token === '') return undefined;
  const tokenHash = hashSessionToken(token);
  const session = identity.sessions.find(tokenHash) ?? (await look(identity, tokenHash));
  return session === undefined || endOf(session, identity) <= identity.now() ? undefined : session;
}

async function look(identity: Identity, tokenHash: string): Promise<Session | undefined> {
  const { database, sessions } = identity;
  const now = identity.now();
  const session = await database.asIdentity('look up a session', async (db) => {
    const found = await findSessionByToken(db, tokenHash);
    if (found === undefined || endOf(found, identity) <= now) return undefined;
    if (now - found.lastSeenAt.getTime() < touchEveryMs) return found;
    const { idleMs, absoluteMs } = identity.lifetimes;
    const expiresAt = new Date(Math.min(now + idleMs, found.createdAt.getTime() + absoluteMs));
    await touchSession(db, found.id, { seenAt: new Date(now), expiresAt });
    return { ...found, expiresAt };
  });
  if (session !== undefined) sessions.remember(tokenHash, session);
  return session;
}

/** When a session is over: unused for too long, or too old however much it is used. */
function endOf(session: Session, { lifetimes }: Identity): number {
  return Math.min(session.expiresAt.getTime(), session.createdAt.getTime() + lifetimes.absoluteMs);
}
