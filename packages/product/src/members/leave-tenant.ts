import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { AuditTrail } from '../audit/public.ts';
import type { Member } from './member.ts';
import { lockMember } from './members.store.ts';
import { takeOut } from './remove-member.ts';

/** Ends one's own membership, whatever one may do otherwise. The last owner stays (`last_owner`): hand the tenant over first. */
export async function leaveTenant(scope: TenantScope, { member, trail }: { member: Member; trail: AuditTrail }): Promise<void> {
  await scope.transaction(async (db) => {
    const current = await lockMember(db, member.id);
    if (current === undefined) throw new AppError('not_found');
    await takeOut(db, current, { trail, action: 'member.left' });
  });
}
