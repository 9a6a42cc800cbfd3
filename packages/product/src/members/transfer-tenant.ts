import { AppError } from '@parley/contract/errors';
import type { MemberId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { builtIn } from './granted-role.ts';
import type { Member } from './member.ts';
import { lockMember, lockOwners, updateMemberRole } from './members.store.ts';

/** Hands a tenant over: the other member becomes an owner, and the owner who does this an admin. Other owners stay what they are. */
export async function transferTenant(
  scope: TenantScope,
  { owner, to, trail }: { owner: Member; to: MemberId; trail: AuditTrail },
): Promise<Member> {
  return scope.transaction(async (db) => {
    const owners = await lockOwners(db);
    const heir = await lockMember(db, to);
    if (!owners.includes(owner.id)) throw new AppError('forbidden', { details: { role: 'owner' } });
    if (heir === undefined) throw new AppError('not_found');
    if (heir.id === owner.id || owners.includes(heir.id)) throw new AppError('already_owner');
    await updateMemberRole(db, heir.id, builtIn('owner').choice);
    await updateMemberRole(db, owner.id, builtIn('admin').choice);
    await recordAudit(db, trail, {
      action: 'tenant.transferred',
      target: { kind: 'member', id: heir.id },
      before: { owner: owner.name, role: heir.role.name },
      after: { owner: heir.name, formerOwner: 'admin' },
    });
    return { ...heir, role: builtIn('owner') };
  });
}
