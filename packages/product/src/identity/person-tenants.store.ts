import type { MemberId, PersonId, TenantId } from '@parley/contract/ids';
import { isPermission, type Permission } from '@parley/contract/permissions';
import { type MemberRole, rolePermissions } from '@parley/contract/roles';
import type { TenantStatus } from '@parley/contract/tenants';
import type { IdentityDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import { isSsoMethod } from './sso/require-sso-rules.ts';

/** A tenant as one of its members sees it when choosing where to work. */
export interface PersonTenant {
  readonly id: TenantId;
  readonly memberId: MemberId;
  readonly name: string;
  readonly slug: string;
  readonly status: TenantStatus;
  readonly role: MemberRole;
  readonly permissions: readonly Permission[];
  /** Whether it is opened by single sign-on only. */
  readonly ssoRequired: boolean;
}

/**
 * The tenants a person is a member of, by name. Whoever came through a tenant's identity provider is told of that tenant alone: the
 * provider's administrators could have come in their place.
 */
export async function listTenantsOf(db: IdentityDb, { personId, method }: { personId: PersonId; method: string }): Promise<PersonTenant[]> {
  let query = db
    .selectFrom('members')
    .innerJoin('tenants', 'tenants.id', 'members.tenant_id')
    .leftJoin('roles', (join) => join.onRef('roles.tenant_id', '=', 'members.tenant_id').onRef('roles.id', '=', 'members.custom_role_id'))
    .select(['tenants.id', 'members.id as memberId', 'tenants.name', 'tenants.slug', 'tenants.status', 'members.role', 'roles.permissions'])
    .select('tenants.sso_required as ssoRequired')
    .where('members.person_id', '=', personId)
    .orderBy('tenants.name')
    .limit(500);
  if (isSsoMethod(method)) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('sso_connections')
          .select('sso_connections.id')
          .whereRef('sso_connections.tenant_id', '=', 'tenants.id')
          .where(sql`'sso:' || sso_connections.id::text`, '=', method),
      ),
    );
  }
  return (await query.execute()).map(({ permissions, ...row }) => ({
    ...row,
    permissions: row.role === 'custom' ? (permissions ?? []).filter(isPermission) : rolePermissions[row.role],
  }));
}

/** Whether a person runs the installation. */
export async function isOperator(db: IdentityDb, personId: PersonId): Promise<boolean> {
  return (await db.selectFrom('operators').select('person_id').where('person_id', '=', personId).executeTakeFirst()) !== undefined;
}
