import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { CreateRoleBody } from '@parley/contract/roles';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { recordAudit } from '../audit/public.ts';
import { requirePlanFeature } from '../plans/public.ts';
import { type Author, requireHolds } from './author.ts';
import type { CustomRole } from './role.ts';
import { countRoles, insertRole } from './roles.store.ts';

const maxRoles = 50;

/** Creates a role of the tenant's own, out of permissions the author has. A name that is taken is `already_exists`. */
export async function createRole(scope: TenantScope, { author, ...input }: CreateRoleBody & { author: Author }): Promise<CustomRole> {
  requireHolds(author, input.permissions);
  return scope.transaction(async (db) => {
    await requirePlanFeature(db, 'custom_roles');
    if ((await countRoles(db)) >= maxRoles) throw new AppError('limit_reached', { details: { limit: maxRoles } });
    const role = { ...input, permissions: [...new Set(input.permissions)], id: newId('role') };
    await insertRole(db, role);
    const { name, description, permissions } = role;
    await recordAudit(db, author.trail, {
      action: 'role.created',
      target: { kind: 'role', id: role.id },
      after: { name, description, permissions },
    });
    return role;
  });
}
