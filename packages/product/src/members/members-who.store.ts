import type { Permission } from '@parley/contract/permissions';
import { builtInRoles, rolePermissions } from '@parley/contract/roles';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';

/** The members who hold a permission, by a built-in role or one of the tenant's own, with where to write to. */
export async function membersWho(db: TenantDb, permission: Permission): Promise<{ name: string; email: string }[]> {
  const roles = builtInRoles.filter((role) => rolePermissions[role].includes(permission));
  return db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .leftJoin('roles', 'roles.id', 'members.custom_role_id')
    .select(['people.name', 'people.email'])
    .where(({ eb, or }) => or([eb('members.role', 'in', roles), sql<boolean>`${permission} = any(roles.permissions)`]))
    .orderBy('members.id')
    .execute();
}
