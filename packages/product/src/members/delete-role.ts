import { AppError } from '@parley/contract/errors';
import type { RoleId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { recordAudit } from '../audit/public.ts';
import { type Author, requireHolds } from './author.ts';
import { countOpenInvitationsOfRole } from './invitations.store.ts';
import { countMembersByRole } from './members.store.ts';
import { deleteRole as deleteRow, lockRole } from './roles.store.ts';

/** Deletes a custom role that no member has and nobody is invited to: `in_use` otherwise. */
export async function deleteRole(scope: TenantScope, deps: { now: () => number }, input: { author: Author; id: RoleId }): Promise<void> {
  await scope.transaction(async (db) => {
    const role = await lockRole(db, input.id);
    if (role === undefined) throw new AppError('not_found');
    requireHolds(input.author, role.permissions);
    const members = (await countMembersByRole(db)).custom.get(role.id) ?? 0;
    const invitations = await countOpenInvitationsOfRole(db, role.id, new Date(deps.now()));
    if (members + invitations > 0) throw new AppError('in_use', { details: { members, invitations } });
    await deleteRow(db, role.id);
    const { name, description, permissions } = role;
    await recordAudit(db, input.author.trail, {
      action: 'role.deleted',
      target: { kind: 'role', id: role.id },
      before: { name, description, permissions },
    });
  });
}
