import type { PersonId, TokenFamilyId } from '@parley/contract/ids';
import type { TokenFamilyRow } from '@parley/platform/database/schema';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';

/** A client that signed in for the API, and the line of refresh tokens it was given. */
export interface TokenFamily {
  id: TokenFamilyId;
  personId: PersonId;
  /** The number of the newest token: the only one that is good. */
  generation: number;
  rotatedAt: Date;
  method: string;
  secondFactorAt: Date | null;
  clientName: string | null;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Date;
  idleExpiresAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

export type EndOfFamily = 'reuse' | 'signed_out' | 'password_changed';

export async function insertTokenFamily(
  db: IdentityDb,
  family: Omit<TokenFamily, 'generation' | 'rotatedAt' | 'revokedAt'>,
): Promise<void> {
  await db
    .insertInto('token_families')
    .values({
      id: family.id,
      person_id: family.personId,
      method: family.method,
      second_factor_at: family.secondFactorAt,
      client_name: family.clientName,
      ip_address: family.ipAddress,
      user_agent: family.userAgent,
      created_at: family.createdAt,
      rotated_at: family.createdAt,
      idle_expires_at: family.idleExpiresAt,
      expires_at: family.expiresAt,
    })
    .execute();
}

export async function findTokenFamily(db: IdentityDb, id: TokenFamilyId): Promise<TokenFamily | undefined> {
  const row = await db.selectFrom('token_families').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toFamily(row);
}

/** Makes the next token the newest, if `generation` still is and the family is alive: of many who try at once, one succeeds. */
export async function advanceTokenFamily(
  db: IdentityDb,
  input: { id: TokenFamilyId; generation: number; now: Date; idleExpiresAt: Date; ipAddress: string | null; userAgent: string | null },
): Promise<TokenFamily | undefined> {
  const row = await db
    .updateTable('token_families')
    .set(({ fn, val }) => ({
      generation: input.generation + 1,
      rotated_at: input.now,
      idle_expires_at: fn<Date>('least', ['expires_at', val(input.idleExpiresAt)]),
      ip_address: input.ipAddress,
      user_agent: input.userAgent,
    }))
    .where('id', '=', input.id)
    .where('generation', '=', input.generation)
    .where('revoked_at', 'is', null)
    .where('idle_expires_at', '>', input.now)
    .where('expires_at', '>', input.now)
    .returningAll()
    .executeTakeFirst();
  return row && toFamily(row);
}

/** Ends a family; false when it had ended before. */
export async function revokeTokenFamily(db: IdentityDb, id: TokenFamilyId, end: { at: Date; reason: EndOfFamily }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('token_families')
    .set({ revoked_at: end.at, revoke_reason: end.reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function revokeTokenFamiliesOf(
  db: IdentityDb,
  personId: PersonId,
  end: { at: Date; reason: EndOfFamily },
  except?: TokenFamilyId,
): Promise<void> {
  let query = db
    .updateTable('token_families')
    .set({ revoked_at: end.at, revoke_reason: end.reason })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null);
  if (except !== undefined) query = query.where('id', '<>', except);
  await query.execute();
}

/** A person's families that can still be refreshed, the one used last in front. */
export async function selectTokenFamilies(db: IdentityDb, personId: PersonId, now: Date): Promise<TokenFamily[]> {
  const rows = await db
    .selectFrom('token_families')
    .selectAll()
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('idle_expires_at', '>', now)
    .where('expires_at', '>', now)
    .orderBy('rotated_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toFamily);
}

/** Whether a client like this was given tokens before, as far back as families are kept. */
export async function hasKnownClient(
  db: IdentityDb,
  personId: PersonId,
  { clientName, ipAddress, userAgent }: Pick<TokenFamily, 'clientName' | 'ipAddress' | 'userAgent'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('token_families')
    .select('id')
    .where('person_id', '=', personId)
    .where('client_name', 'is not distinct from', clientName)
    .where('ip_address', 'is not distinct from', ipAddress)
    .where('user_agent', 'is not distinct from', userAgent)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes what ended long ago. */
export async function deleteEndedTokenFamilies(db: IdentityDb, personId: PersonId, before: Date): Promise<void> {
  await db.deleteFrom('token_families').where('person_id', '=', personId).where('expires_at', '<', before).execute();
}

function toFamily(row: Selectable<TokenFamilyRow>): TokenFamily {
  return {
    id: row.id,
    personId: row.person_id,
    generation: row.generation,
    rotatedAt: row.rotated_at,
    method: row.method,
    secondFactorAt: row.second_factor_at,
    clientName: row.client_name,
    ipAddress: row.ip_address,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    idleExpiresAt: row.idle_expires_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
