import { AppError } from '@parley/contract/errors';
import type { RoleId } from '@parley/contract/ids';
import type { RoleResponse, UpdateRoleBody } from '@parley/contract/roles';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { changedFields, recordAudit } from '../audit/public.ts';
import { type Author, requireHolds } from './author.ts';
import { countMembersByRole } from './members.store.ts';
import { toRoleResponse } from './role.ts';
import { lockRole, updateRole as updateRow } from './roles.store.ts';

/** Changes a custom role; its members notice within seconds. The author must hold what it may do now and what it may do then. */
export async function updateRole(
  scope: TenantScope,
  { author, ...input }: UpdateRoleBody & { id: RoleId; author: Author },
): Promise<RoleResponse> {
  return scope.transaction(async (db) => {
    const role = await lockRole(db, input.id);
    if (role === undefined) throw new AppError('not_found');
    const next = {
      ...role,
      name: input.name ?? role.name,
      description: input.description ?? role.description,
      permissions: [...new Set(input.permissions ?? role.permissions)],
    };
    requireHolds(author, [...role.permissions, ...next.permissions]);
    await updateRow(db, role.id, next);
    const changed = changedFields(role, next, ['name', 'description', 'permissions']);
    if (changed !== undefined)
      await recordAudit(db, author.trail, { action: 'role.changed', target: { kind: 'role', id: role.id }, ...changed });
    return toRoleResponse(next, (await countMembersByRole(db)).custom.get(role.id) ?? 0);
  });
}
