import { AppError } from '@parley/contract/errors';
import type { MemberId, RoleId } from '@parley/contract/ids';
import type { BuiltInRole } from '@parley/contract/roles';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { recordAudit } from '../audit/public.ts';
import { type Author, requireMayGive } from './author.ts';
import { findGrantedRole } from './find-granted-role.ts';
import { toChoice } from './granted-role.ts';
import { keepAnOwner } from './keep-an-owner.ts';
import type { Member } from './member.ts';
import { lockMember, updateMemberRole } from './members.store.ts';

/**
 * Gives a member another role, which takes effect within seconds. The author must hold both what the member may do now and what the
 * member may do then; only an owner makes or unmakes owners, and the last one stays (`last_owner`).
 */
export async function changeMemberRole(
  scope: TenantScope,
  { author, ...input }: { author: Author; id: MemberId; role: BuiltInRole | RoleId },
): Promise<Member> {
  return scope.transaction(async (db) => {
    const member = await lockMember(db, input.id);
    if (member === undefined) throw new AppError('not_found');
    const next = await findGrantedRole(db, toChoice(input.role));
    requireMayGive(author, member.role);
    requireMayGive(author, next);
    if (member.role.choice.role === 'owner' && next.choice.role !== 'owner') await keepAnOwner(db, member.id);
    if (next.name === member.role.name && next.choice.role === member.role.choice.role) return member;
    await updateMemberRole(db, member.id, next.choice);
    await recordAudit(db, author.trail, {
      action: 'member.role_changed',
      target: { kind: 'member', id: member.id },
      before: { name: member.name, role: member.role.name },
      after: { name: member.name, role: next.name },
    });
    return { ...member, role: next };
  });
}
