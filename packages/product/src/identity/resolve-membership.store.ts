import type { MemberId, PersonId, SsoConnectionId, SupportGrantId, TenantId } from '@parley/contract/ids';
import type { MemberRole } from '@parley/contract/roles';
import type { IdentityDb } from '@parley/platform/database/tenancy';

/** A person as a member of one tenant. */
export interface StoredMembership {
  memberId: MemberId;
  label: string;
  role: MemberRole;
  /** Of a custom role; null for a built-in one. */
  rolePermissions: readonly string[] | null;
  lastSeenAt: Date | null;
}

export async function findMembership(db: IdentityDb, personId: PersonId, tenantId: TenantId): Promise<StoredMembership | undefined> {
  const row = await db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .leftJoin('roles', (join) => join.onRef('roles.tenant_id', '=', 'members.tenant_id').onRef('roles.id', '=', 'members.custom_role_id'))
    .select(['members.id', 'people.name', 'members.role', 'members.last_seen_at', 'roles.permissions'])
    .where('members.tenant_id', '=', tenantId)
    .where('members.person_id', '=', personId)
    .executeTakeFirst();
  return row && { memberId: row.id, label: row.name, role: row.role, rolePermissions: row.permissions, lastSeenAt: row.last_seen_at };
}

export async function touchMember(db: IdentityDb, tenantId: TenantId, id: MemberId, seenAt: Date): Promise<void> {
  await db.updateTable('members').set({ last_seen_at: seenAt }).where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

export async function findOpenConnections(db: IdentityDb, tenantId: TenantId): Promise<SsoConnectionId[]> {
  const rows = await db.selectFrom('sso_connections').select('id').where('tenant_id', '=', tenantId).where('enabled', '=', true).execute();
  return rows.map(({ id }) => id);
}

/** A tenant's leave for operators to look in. */
export interface OpenSupportGrant {
  supportGrantId: SupportGrantId;
  label: string;
  access: 'read' | 'write';
}

/** The widest open grant of a tenant, if the person is an operator. */
export async function findSupportAccess(
  db: IdentityDb,
  personId: PersonId,
  tenantId: TenantId,
  now: Date,
): Promise<OpenSupportGrant | undefined> {
  const row = await db
    .selectFrom('operators')
    .innerJoin('people', 'people.id', 'operators.person_id')
    .innerJoin('support_grants', (join) => join.on('support_grants.tenant_id', '=', tenantId))
    .select(['support_grants.id', 'people.name', 'support_grants.access'])
    .where('operators.person_id', '=', personId)
    .where('support_grants.revoked_at', 'is', null)
    .where('support_grants.expires_at', '>', now)
    .orderBy('support_grants.access', 'desc')
    .orderBy('support_grants.expires_at', 'desc')
    .executeTakeFirst();
  return row && { supportGrantId: row.id, label: row.name, access: row.access };
}
