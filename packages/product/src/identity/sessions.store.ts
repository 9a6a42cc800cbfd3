import type { PersonId, SessionId } from '@parley/contract/ids';
import type { SessionRow } from '@parley/platform/database/schema';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';

/** A browser in which somebody is signed in. */
export interface Session {
  readonly id: SessionId;
  readonly personId: PersonId;
  /** How they signed in: `password`, `passkey`, `social:google`, `sso:<connection id>`, `setup`. */
  readonly method: string;
  readonly secondFactorAt: Date | undefined;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

export async function findSessionByToken(db: IdentityDb, tokenHash: string): Promise<Session | undefined> {
  const row = await db.selectFrom('sessions').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
  return row && toSession(row);
}

/** Notes that a session was used and until when it is good now. */
export async function touchSession(db: IdentityDb, id: SessionId, times: { seenAt: Date; expiresAt: Date }): Promise<void> {
  await db.updateTable('sessions').set({ updated_at: times.seenAt, expires_at: times.expiresAt }).where('id', '=', id).execute();
}

/** Sessions of a person that are still good, the last used first. */
export async function listSessions(db: IdentityDb, personId: PersonId, now: Date): Promise<Session[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(toSession);
}

/** Ends one session of a person; false when it is not theirs or gone. */
export async function deleteSession(db: IdentityDb, personId: PersonId, id: SessionId): Promise<boolean> {
  const row = await db.deleteFrom('sessions').where('id', '=', id).where('person_id', '=', personId).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Ends all sessions of a person, but for one that may stay. */
export async function deleteSessionsOf(db: IdentityDb, personId: PersonId, except?: SessionId): Promise<void> {
  let query = db.deleteFrom('sessions').where('person_id', '=', personId);
  if (except !== undefined) query = query.where('id', '<>', except);
  await query.execute();
}

/** Ends all sessions of a person but the one with this token. */
export async function deleteOtherSessions(db: IdentityDb, personId: PersonId, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('person_id', '=', personId).where('token_hash', '<>', tokenHash).execute();
}

function toSession(row: Selectable<SessionRow>): Session {
  return {
    id: row.id,
    personId: row.person_id,
    method: row.method,
    secondFactorAt: row.second_factor_at ?? undefined,
    createdAt: row.created_at,
    lastSeenAt: row.updated_at,
    expiresAt: row.expires_at,
    ipAddress: row.ip_address,
    userAgent: row.user_agent,
  };
}
