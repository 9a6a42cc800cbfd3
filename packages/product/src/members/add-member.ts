import type { MemberId, PersonId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { requirePlanRoom } from '../plans/public.ts';
import type { RoleChoice } from './granted-role.ts';
import { countMembers, findMemberOf, insertMember } from './members.store.ts';

/** Makes a person a member; false when they are one already. Throws `plan_limit_reached` when the tenant's plan has no room. */
export async function addMember(db: TenantDb, input: { id: MemberId; personId: PersonId; role: RoleChoice }): Promise<boolean> {
  if ((await findMemberOf(db, input.personId)) !== undefined) return false;
  await requirePlanRoom(db, 'members', { count: () => countMembers(db) });
  return insertMember(db, input);
}
