import { AppError } from '@parley/contract/errors';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { builtIn, custom, type GrantedRole, type RoleChoice } from './granted-role.ts';
import { findRole } from './roles.store.ts';

/** What a role is called and may do; a custom one that is not there is `not_found`. */
export async function findGrantedRole(db: TenantDb, choice: RoleChoice): Promise<GrantedRole> {
  if (choice.role !== 'custom') return builtIn(choice.role);
  const role = await findRole(db, choice.customRoleId);
  if (role === undefined) throw new AppError('not_found');
  return custom(role);
}
