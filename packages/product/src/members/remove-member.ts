import { AppError } from '@parley/contract/errors';
import type { MemberId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { type Author, requireMayGive } from './author.ts';
import { keepAnOwner } from './keep-an-owner.ts';
import type { Member } from './member.ts';
import { deleteMember, lockMember } from './members.store.ts';

/** Takes a member out of the tenant: out within seconds, wherever they are signed in. The last owner stays (`last_owner`). */
export async function removeMember(scope: TenantScope, { author, id }: { author: Author; id: MemberId }): Promise<void> {
  await scope.transaction(async (db) => {
    const member = await lockMember(db, id);
    if (member === undefined) throw new AppError('not_found');
    requireMayGive(author, member.role);
    await takeOut(db, member, { trail: author.trail, action: 'member.removed' });
  });
}

/** Ends a membership, whoever decided it. The member must be locked. */
export async function takeOut(
  db: TenantDb,
  member: Member,
  how: { trail: AuditTrail; action: 'member.removed' | 'member.left' },
): Promise<void> {
  if (member.role.choice.role === 'owner') await keepAnOwner(db, member.id);
  await deleteMember(db, member.id);
  const { name, email, role } = member;
  await recordAudit(db, how.trail, {
    action: how.action,
    target: { kind: 'member', id: member.id },
    before: { name, email, role: role.name },
  });
}
