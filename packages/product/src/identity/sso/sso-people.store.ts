import type { InvitationId, PersonId, SessionId, TenantId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';

export async function findPersonIdByEmail(db: IdentityDb, email: string): Promise<PersonId | undefined> {
  return (await db.selectFrom('people').select('id').where('email', '=', email).executeTakeFirst())?.id;
}

/** Stores a person whose address the owner of its domain vouches for. False when the address is taken. */
export async function insertVouchedPerson(db: IdentityDb, person: { id: PersonId; name: string; email: string }): Promise<boolean> {
  const row = await db
    .insertInto('people')
    .values({ ...person, email_verified: true })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function isMemberOf(db: IdentityDb, tenantId: TenantId, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('members')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The tenant's invitation to an address that is neither answered nor withdrawn nor too old. */
export async function findOpenInvitationTo(
  db: IdentityDb,
  tenantId: TenantId,
  email: string,
  now: Date,
): Promise<InvitationId | undefined> {
  const row = await db
    .selectFrom('invitations')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.id;
}

/** Whether somebody is still signed in where they were. */
export async function isLiveSession(
  db: IdentityDb,
  { personId, sessionId }: { personId: PersonId; sessionId: SessionId },
  now: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .select('id')
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}
