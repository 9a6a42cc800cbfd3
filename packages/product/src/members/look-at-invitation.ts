import type { InvitationLook } from '@parley/contract/invitations';
import type { Database } from '@parley/platform/database/tenancy';
import { ownTenant, type TenantStatuses } from '../tenants/public.ts';
import { findGrantedRole } from './find-granted-role.ts';
import { openInvitation } from './open-invitation.ts';

/** What whoever holds an invitation's link may know before signing in: where it leads, and as what. */
export async function lookAtInvitation(
  deps: { database: Database; statuses: Pick<TenantStatuses, 'requireActive'>; now: () => number },
  token: string,
): Promise<InvitationLook> {
  const invitation = await openInvitation(deps.database, token, new Date(deps.now()));
  await deps.statuses.requireActive(invitation.scope.tenantId);
  return invitation.scope.transaction(async (db) => ({
    tenantName: (await ownTenant(db)).name,
    roleName: (await findGrantedRole(db, invitation.role)).name,
  }));
}
