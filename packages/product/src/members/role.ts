import { formatId, type RoleId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import type { BuiltInRole, RoleResponse } from '@parley/contract/roles';
import { builtInRoles, rolePermissions } from '@parley/contract/roles';

/** A role of a tenant's own. */
export interface CustomRole {
  id: RoleId;
  name: string;
  description: string;
  permissions: readonly Permission[];
}

/** How many members have which role. */
export interface RoleCounts {
  readonly builtIn: ReadonlyMap<string, number>;
  readonly custom: ReadonlyMap<RoleId, number>;
}

export function toRoleResponse(role: CustomRole, memberCount: number): RoleResponse {
  const { id, name, description, permissions } = role;
  return { role: formatId('role', id), name, description, builtIn: false, permissions: [...permissions], memberCount };
}

/** The built-in roles as the list of roles shows them. */
export function builtInResponses(counts: RoleCounts): RoleResponse[] {
  return builtInRoles.map((role: BuiltInRole) => ({
    role,
    name: role,
    description: '',
    builtIn: true,
    permissions: [...rolePermissions[role]],
    memberCount: counts.builtIn.get(role) ?? 0,
  }));
}
