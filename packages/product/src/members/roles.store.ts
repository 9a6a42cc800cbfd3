import type { RoleId } from '@parley/contract/ids';
import { isPermission, type Permission } from '@parley/contract/permissions';
import type { RoleRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Selectable } from 'kysely';
import type { CustomRole } from './role.ts';

export async function insertRole(db: TenantDb, role: CustomRole): Promise<void> {
  await db
    .insertInto('roles')
    .values({ ...role, permissions: [...role.permissions] })
    .execute();
}

/** By name. A tenant has few. */
export async function selectRoles(db: TenantDb): Promise<CustomRole[]> {
  return (await db.selectFrom('roles').selectAll().orderBy('name').execute()).map(toRole);
}

export async function countRoles(db: TenantDb): Promise<number> {
  const { count } = await db
    .selectFrom('roles')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function findRole(db: TenantDb, id: RoleId): Promise<CustomRole | undefined> {
  const row = await db.selectFrom('roles').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRole(row);
}

/** Nobody is given the role, and nobody changes it, until the transaction ends. */
export async function lockRole(db: TenantDb, id: RoleId): Promise<CustomRole | undefined> {
  const row = await db.selectFrom('roles').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toRole(row);
}

export async function updateRole(
  db: TenantDb,
  id: RoleId,
  change: { name: string; description: string; permissions: readonly Permission[] },
): Promise<void> {
  await db
    .updateTable('roles')
    .set({ name: change.name, description: change.description, permissions: [...change.permissions], updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}

export async function deleteRole(db: TenantDb, id: RoleId): Promise<void> {
  await db.deleteFrom('roles').where('id', '=', id).execute();
}

function toRole(row: Selectable<RoleRow>): CustomRole {
  return { id: row.id, name: row.name, description: row.description, permissions: row.permissions.filter(isPermission) };
}
