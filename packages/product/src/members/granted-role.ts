import { formatId, type RoleId } from '@parley/contract/ids';
import { isPermission, type Permission } from '@parley/contract/permissions';
import { type BuiltInRole, builtInRoles, type MemberRole, rolePermissions } from '@parley/contract/roles';

/** A role as a member or an invitation has it: a built-in one, or one of the tenant's own. */
export type RoleChoice =
  | { readonly role: BuiltInRole; readonly customRoleId: null }
  | { readonly role: 'custom'; readonly customRoleId: RoleId };

/** A role with what it is called and may do. */
export interface GrantedRole {
  readonly choice: RoleChoice;
  readonly name: string;
  readonly permissions: readonly Permission[];
}

/** What a request asked for: a name of a built-in role, else the id of a custom one. */
export function toChoice(given: BuiltInRole | RoleId): RoleChoice {
  const role = builtInRoles.find((name) => name === given);
  return role === undefined ? { role: 'custom', customRoleId: given as RoleId } : { role, customRoleId: null };
}

/** A choice as a row of members or invitations holds it. */
export function toStoredChoice({ role, customRoleId }: { role: MemberRole; customRoleId: RoleId | null }): RoleChoice {
  if (role !== 'custom') return toChoice(role);
  if (customRoleId === null) throw new Error('a custom role is chosen and not named');
  return { role, customRoleId };
}

export function builtIn(role: BuiltInRole): GrantedRole {
  return { choice: { role, customRoleId: null }, name: role, permissions: rolePermissions[role] };
}

/** A custom role as it is stored; permissions that this build does not know grant nothing. */
export function custom(role: { id: RoleId; name: string; permissions: readonly string[] }): GrantedRole {
  return {
    choice: { role: 'custom', customRoleId: role.id },
    name: role.name,
    permissions: role.permissions.filter(isPermission),
  };
}

export function formatRole({ role, customRoleId }: RoleChoice): string {
  return role === 'custom' ? formatId('role', customRoleId) : role;
}
