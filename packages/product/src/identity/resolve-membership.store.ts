import type { MemberId, PersonId, SsoConnectionId, SupportGrantId, TenantId } from '@parley/contract/ids';
import type { MemberRole } from '@parley/contract/roles';
import type { SupportAccess } from '@parley/contract/support';
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

/** An operator inside a tenant that let operators in. */
export interface OpenVisit {
  supportGrantId: SupportGrantId;
  label: string;
  access: SupportAccess;
}

/** An operator's open visit to a tenant, the one with the widest leave; none once the tenant took its leave back. */
export async function findOpenVisit(db: IdentityDb, personId: PersonId, tenantId: TenantId, now: Date): Promise<OpenVisit | undefined> {
  const row = await openVisits(db, personId, now)
    .select(['support_grants.id', 'people.name', 'support_grants.access'])
    .where('support_visits.tenant_id', '=', tenantId)
    .orderBy('support_grants.access', 'desc')
    .executeTakeFirst();
  return row && { supportGrantId: row.id, label: row.name, access: row.access };
}

/** Where an operator is inside now, by name of the tenant. */
export function listOpenVisits(db: IdentityDb, personId: PersonId, now: Date) {
  return openVisits(db, personId, now)
    .innerJoin('tenants', 'tenants.id', 'support_visits.tenant_id')
    .select(['tenants.id', 'tenants.name', 'tenants.slug', 'tenants.status', 'support_grants.access'])
    .select(({ fn }) => fn<Date>('least', ['support_visits.expires_at', 'support_grants.expires_at']).as('expiresAt'))
    .orderBy('tenants.name')
    .orderBy('support_grants.access', 'desc')
    .limit(100)
    .execute();
}

function openVisits(db: IdentityDb, personId: PersonId, now: Date) {
  return db
    .selectFrom('support_visits')
    .innerJoin('support_grants', (join) =>
      join
        .onRef('support_grants.tenant_id', '=', 'support_visits.tenant_id')
        .onRef('support_grants.id', '=', 'support_visits.support_grant_id'),
    )
    .innerJoin('operators', 'operators.person_id', 'support_visits.person_id')
    .innerJoin('people', 'people.id', 'support_visits.person_id')
    .where('support_visits.person_id', '=', personId)
    .where('support_visits.left_at', 'is', null)
    .where('support_visits.expires_at', '>', now)
    .where('support_grants.revoked_at', 'is', null)
    .where('support_grants.expires_at', '>', now);
}
