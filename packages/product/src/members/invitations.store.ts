import type { InvitationId, MemberId, PersonId, RoleId, TenantId } from '@parley/contract/ids';
import type { MemberRole } from '@parley/contract/roles';
import type { SystemDb, TenantDb } from '@parley/platform/database/tenancy';
import { type RoleChoice, toStoredChoice } from './granted-role.ts';
import type { Invitation } from './invitation.ts';
import { toGrantedRole } from './members.store.ts';

const columns = [
  'invitations.id',
  'invitations.email',
  'invitations.role',
  'invitations.custom_role_id',
  'roles.name as role_name',
  'roles.permissions',
  'invitations.invited_by',
  'people.name as inviter_name',
  'invitations.created_at',
  'invitations.expires_at',
  'invitations.accepted_at',
  'invitations.revoked_at',
] as const;

function selectInvitations(db: TenantDb) {
  return db
    .selectFrom('invitations')
    .leftJoin('roles', 'roles.id', 'invitations.custom_role_id')
    .leftJoin('members', 'members.id', 'invitations.invited_by')
    .leftJoin('people', 'people.id', 'members.person_id')
    .select(columns);
}

/** Neither accepted nor withdrawn; it may have expired. */
function unanswered(db: TenantDb) {
  return db.updateTable('invitations').where('accepted_at', 'is', null).where('revoked_at', 'is', null);
}

export async function insertInvitation(
  db: TenantDb,
  input: {
    id: InvitationId;
    email: string;
    role: RoleChoice;
    secretHash: Buffer;
    invitedBy: MemberId | null;
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await db
    .insertInto('invitations')
    .values({
      id: input.id,
      email: input.email,
      role: input.role.role,
      custom_role_id: input.role.customRoleId,
      secret_hash: input.secretHash,
      invited_by: input.invitedBy,
      created_at: input.createdAt,
      expires_at: input.expiresAt,
    })
    .execute();
}

/** Invitations from the newest to the oldest, those older than `before` only. */
export async function selectInvitationPage(db: TenantDb, page: { limit: number; before: InvitationId | undefined }): Promise<Invitation[]> {
  let query = selectInvitations(db).orderBy('invitations.id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('invitations.id', '<', page.before);
  return (await query.execute()).map(toInvitation);
}

/** With nobody else answering or withdrawing it until the transaction ends. */
export async function lockInvitation(db: TenantDb, id: InvitationId): Promise<Invitation | undefined> {
  await db.selectFrom('invitations').select('id').where('id', '=', id).forUpdate().execute();
  const row = await selectInvitations(db).where('invitations.id', '=', id).executeTakeFirst();
  return row && toInvitation(row);
}

export async function countOpenInvitations(db: TenantDb, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('invitations')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function countOpenInvitationsOfRole(db: TenantDb, roleId: RoleId, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('invitations')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('custom_role_id', '=', roleId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Puts expired invitations to an address out of the way of a new one. */
export async function putAwayExpired(db: TenantDb, email: string, now: Date): Promise<void> {
  await unanswered(db)
    .set(({ ref }) => ({ revoked_at: ref('expires_at') }))
    .where('email', '=', email)
    .where('expires_at', '<=', now)
    .execute();
}

export async function renewInvitation(
  db: TenantDb,
  id: InvitationId,
  { secretHash, expiresAt }: { secretHash: Buffer; expiresAt: Date },
): Promise<void> {
  await unanswered(db).set({ secret_hash: secretHash, expires_at: expiresAt }).where('id', '=', id).execute();
}

export async function revokeInvitationRow(db: TenantDb, id: InvitationId, now: Date): Promise<void> {
  await unanswered(db).set({ revoked_at: now }).where('id', '=', id).execute();
}

/** Withdraws every invitation that is unanswered. One that is being accepted is waited for. */
export async function revokeOpenInvitations(db: TenantDb, now: Date): Promise<void> {
  await unanswered(db).set({ revoked_at: now }).execute();
}

/** Uses the invitation up; false when it was used, withdrawn or renewed meanwhile, or has expired. Of two at once one gets true. */
export async function useUpInvitation(
  db: TenantDb,
  id: InvitationId,
  { secretHash, now }: { secretHash: Buffer; now: Date },
): Promise<boolean> {
  const row = await unanswered(db)
    .set({ accepted_at: now })
    .where('id', '=', id)
    .where('secret_hash', '=', secretHash)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The same without a link, for somebody whom the tenant's identity provider vouches for; gives the role it offers. */
export async function useUpVouchedInvitation(db: TenantDb, id: InvitationId, now: Date): Promise<RoleChoice | undefined> {
  const row = await unanswered(db)
    .set({ accepted_at: now })
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .returning(['role', 'custom_role_id'])
    .executeTakeFirst();
  return row && toStoredChoice({ role: row.role, customRoleId: row.custom_role_id });
}

/** What is needed to judge a link before it is known which tenant it leads to. */
export interface StoredInvitation {
  tenantId: TenantId;
  id: InvitationId;
  email: string;
  role: MemberRole;
  customRoleId: RoleId | null;
  secretHash: Buffer;
}

/** Looks for an open invitation in all tenants. Ids are not secret, and no tenant chooses one, but two rows would mean doubt: none is returned. */
export async function findOpenInvitation(db: SystemDb, id: InvitationId, now: Date): Promise<StoredInvitation | undefined> {
  const rows = await db
    .selectFrom('invitations')
    .select(['tenant_id', 'id', 'email', 'role', 'custom_role_id', 'secret_hash'])
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .limit(2)
    .execute();
  const [row] = rows;
  if (row === undefined || rows.length > 1) return undefined;
  return {
    tenantId: row.tenant_id,
    id: row.id,
    email: row.email,
    role: row.role,
    customRoleId: row.custom_role_id,
    secretHash: row.secret_hash,
  };
}

/** Who a person is, as far as an invitation asks. */
export async function findInvitee(
  db: SystemDb,
  personId: PersonId,
): Promise<{ name: string; email: string; emailVerified: boolean } | undefined> {
  const row = await db.selectFrom('people').select(['name', 'email', 'email_verified']).where('id', '=', personId).executeTakeFirst();
  return row && { name: row.name, email: row.email, emailVerified: row.email_verified };
}

interface InvitationAndRole {
  id: InvitationId;
  email: string;
  role: MemberRole;
  custom_role_id: RoleId | null;
  role_name: string | null;
  permissions: string[] | null;
  invited_by: MemberId | null;
  inviter_name: string | null;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
}

function toInvitation(row: InvitationAndRole): Invitation {
  return {
    id: row.id,
    email: row.email,
    role: toGrantedRole(row),
    invitedBy: row.invited_by === null || row.inviter_name === null ? null : { id: row.invited_by, name: row.inviter_name },
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    revokedAt: row.revoked_at,
  };
}
