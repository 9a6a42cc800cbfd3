import type { RoleResponse } from '@parley/contract/roles';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { countMembersByRole } from './members.store.ts';
import { builtInResponses, toRoleResponse } from './role.ts';
import { selectRoles } from './roles.store.ts';

/** Lists the built-in roles, from the most powerful down, and then the tenant's own. */
export async function listRoles(scope: TenantScope): Promise<RoleResponse[]> {
  return scope.transaction(async (db) => {
    const counts = await countMembersByRole(db);
    const roles = await selectRoles(db);
    return [...builtInResponses(counts), ...roles.map((role) => toRoleResponse(role, counts.custom.get(role.id) ?? 0))];
  });
}
