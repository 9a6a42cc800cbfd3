import { type InvitationId, type MemberId, newId, type PersonId, type RoleId } from '@parley/contract/ids';
import type { MemberRole } from '@parley/contract/roles';
import type { TenantDb } from '@parley/platform/database/tenancy';

interface GivenRole {
  readonly role: MemberRole;
  readonly customRoleId: RoleId | null;
}

/** Undefined when the person is a member already. */
export async function insertMember(
  db: TenantDb,
  { personId, role, customRoleId }: GivenRole & { personId: PersonId },
): Promise<MemberId | undefined> {
  const row = await db
    .insertInto('members')
    .values({ id: newId('member'), person_id: personId, role, custom_role_id: customRoleId })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Uses an invitation up and gives the role it offers; undefined when it is not open any more. */
export async function useUpInvitation(db: TenantDb, id: InvitationId, now: Date): Promise<GivenRole | undefined> {
  const row = await db
    .updateTable('invitations')
    .set({ accepted_at: now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['role', 'custom_role_id'])
    .executeTakeFirst();
  return row && { role: row.role, customRoleId: row.custom_role_id };
}
