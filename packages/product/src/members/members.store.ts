import type { MemberId, PersonId, RoleId } from '@parley/contract/ids';
import type { MemberRole } from '@parley/contract/roles';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { builtIn, custom, type GrantedRole, type RoleChoice } from './granted-role.ts';
import type { Member } from './member.ts';
import type { RoleCounts } from './role.ts';

const columns = [
  'members.id',
  'members.person_id',
  'people.name',
  'people.email',
  'people.image',
  'people.two_factor_enabled',
  'members.role',
  'members.custom_role_id',
  'roles.name as role_name',
  'roles.permissions',
  'members.created_at',
  'members.last_seen_at',
] as const;

function selectMembers(db: TenantDb) {
  return db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .leftJoin('roles', 'roles.id', 'members.custom_role_id')
    .select(columns);
}

/** Members in the order in which they came, those after `after` only. */
export async function selectMemberPage(db: TenantDb, page: { limit: number; after: MemberId | undefined }): Promise<Member[]> {
  let query = selectMembers(db).orderBy('members.id').limit(page.limit);
  if (page.after !== undefined) query = query.where('members.id', '>', page.after);
  return (await query.execute()).map(toMember);
}

async function findMember(db: TenantDb, id: MemberId): Promise<Member | undefined> {
  const row = await selectMembers(db).where('members.id', '=', id).executeTakeFirst();
  return row && toMember(row);
}

/** The member a person is; undefined when none. */
export async function findMemberOf(db: TenantDb, personId: PersonId): Promise<Member | undefined> {
  const row = await selectMembers(db).where('members.person_id', '=', personId).executeTakeFirst();
  return row && toMember(row);
}

/**
 * The same with nobody else changing or removing the member until the transaction ends. The owners are locked before it, whoever it
 * is: owners who go at once and each locked themselves first would wait for one another for ever.
 */
export async function lockMember(db: TenantDb, id: MemberId): Promise<Member | undefined> {
  await lockOwners(db);
  await db.selectFrom('members').select('id').where('id', '=', id).forUpdate().execute();
  return findMember(db, id);
}

/**
 * The owners, locked in one order for all: of two who go at once the second waits, and then sees that the first has gone.
 */
export async function lockOwners(db: TenantDb): Promise<MemberId[]> {
  const rows = await db.selectFrom('members').select('id').where('role', '=', 'owner').orderBy('id').forUpdate().execute();
  return rows.map(({ id }) => id);
}

/** Whether somebody with that address is a member. */
export async function isMemberAddress(db: TenantDb, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select('members.id')
    .where('people.email', '=', email)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether anybody is a member at all. */
export async function hasMembers(db: TenantDb): Promise<boolean> {
  return (await db.selectFrom('members').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function countMembers(db: TenantDb): Promise<number> {
  const { count } = await db
    .selectFrom('members')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** False when the person is a member already. */
export async function insertMember(db: TenantDb, input: { id: MemberId; personId: PersonId; role: RoleChoice }): Promise<boolean> {
  const row = await db
    .insertInto('members')
    .values({ id: input.id, person_id: input.personId, role: input.role.role, custom_role_id: input.role.customRoleId })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateMemberRole(db: TenantDb, id: MemberId, { role, customRoleId }: RoleChoice): Promise<void> {
  await db.updateTable('members').set({ role, custom_role_id: customRoleId, updated_at: new Date() }).where('id', '=', id).execute();
}

export async function deleteMember(db: TenantDb, id: MemberId): Promise<void> {
  await db.deleteFrom('members').where('id', '=', id).execute();
}

export async function countMembersByRole(db: TenantDb): Promise<RoleCounts> {
  const rows = await db
    .selectFrom('members')
    .select(['role', 'custom_role_id', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy(['role', 'custom_role_id'])
    .execute();
  return {
    builtIn: new Map(rows.map(({ role, count }) => [role, Number(count)])),
    custom: new Map(rows.flatMap(({ custom_role_id: id, count }) => (id === null ? [] : [[id, Number(count)] as const]))),
  };
}

interface MemberAndRole {
  id: MemberId;
  person_id: PersonId;
  name: string;
  email: string;
  image: string | null;
  two_factor_enabled: boolean;
  role: MemberRole;
  custom_role_id: RoleId | null;
  role_name: string | null;
  permissions: string[] | null;
  created_at: Date;
  last_seen_at: Date | null;
}

function toMember(row: MemberAndRole): Member {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    image: row.image,
    role: toGrantedRole(row),
    twoFactorEnabled: row.two_factor_enabled,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  };
}

/** A role as a row of members or invitations joined with roles has it. */
export function toGrantedRole(row: Pick<MemberAndRole, 'role' | 'custom_role_id' | 'role_name' | 'permissions'>): GrantedRole {
  if (row.role !== 'custom') return builtIn(row.role);
  const { custom_role_id: id, role_name: name, permissions } = row;
  if (id === null || name === null || permissions === null) throw new Error('a custom role has no row');
  return custom({ id, name, permissions });
}
