import { AppError } from '@parley/contract/errors';
import { type MemberId, newId, type PersonId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import type { RouteRequest } from '@parley/platform/http/route';
import { recordAudit } from '../audit/public.ts';
import { ownTenant, type Tenant, type TenantStatuses } from '../tenants/public.ts';
import { addMember } from './add-member.ts';
import { findGrantedRole } from './find-granted-role.ts';
import { findInvitee, useUpInvitation } from './invitations.store.ts';
import { openInvitation } from './open-invitation.ts';
import { trailOfMember } from './own-membership.ts';

/**
 * Makes a person a member, by the link that was sent to their confirmed address: somebody else's link is `invitation_for_another`. The
 * link works once: of two who open it at the same time one is too late (`link_invalid`).
 */
export async function acceptInvitation(
  deps: { database: Database; statuses: Pick<TenantStatuses, 'requireActive'>; now: () => number },
  { token, personId, request }: { token: string; personId: PersonId; request: RouteRequest },
): Promise<{ tenant: Tenant; memberId: MemberId }> {
  const now = new Date(deps.now());
  const invitation = await openInvitation(deps.database, token, now);
  const person = await deps.database.asSystem('read who accepts an invitation', (db) => findInvitee(db, personId));
  if (person === undefined || !person.emailVerified || person.email !== invitation.email) throw new AppError('invitation_for_another');
  await deps.statuses.requireActive(invitation.scope.tenantId);
  return invitation.scope.transaction(async (db) => {
    const { id, secretHash, email } = invitation;
    if (!(await useUpInvitation(db, id, { secretHash, now }))) throw new AppError('link_invalid');
    const role = await findGrantedRole(db, invitation.role);
    const memberId = newId('member');
    if (!(await addMember(db, { id: memberId, personId, role: role.choice }))) throw new AppError('already_member');
    await recordAudit(db, trailOfMember({ id: memberId, name: person.name }, request), {
      action: 'invitation.accepted',
      target: { kind: 'invitation', id },
      after: { email, role: role.name },
    });
    return { tenant: await ownTenant(db), memberId };
  });
}
