import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { recordAudit } from '../audit/public.ts';
import type { AdmitThroughSso } from '../identity/public.ts';
import type { TenantStatuses } from '../tenants/public.ts';
import { addMember } from './add-member.ts';
import { findGrantedRole } from './find-granted-role.ts';
import { type RoleChoice, toChoice } from './granted-role.ts';
import { useUpVouchedInvitation } from './invitations.store.ts';
import { trailOfMember } from './own-membership.ts';

type Admitted = Parameters<AdmitThroughSso>[1];

/**
 * Makes somebody a member for whom the tenant's own identity provider vouches: by the invitation to their address, whose link they need
 * not open, or with the role that strangers get. One who is a member already stays what they are. Throws `sso_not_invited` when the
 * invitation was withdrawn meanwhile.
 */
export async function admitThroughSso(
  scope: TenantScope,
  deps: { statuses: Pick<TenantStatuses, 'requireActive'>; now: () => number },
  { personId, name, admission, request }: Admitted,
): Promise<void> {
  await deps.statuses.requireActive(scope.tenantId);
  await scope.transaction(async (db) => {
    const choice = await chooseRole(db, admission, new Date(deps.now()));
    if (choice === undefined) throw new AppError('sso_not_invited');
    const role = await findGrantedRole(db, choice);
    const id = newId('member');
    if (!(await addMember(db, { id, personId, role: role.choice }))) return;
    await recordAudit(db, trailOfMember({ id, name }, request), {
      action: 'member.joined',
      target: { kind: 'member', id },
      after: { role: role.name, through: 'single sign-on', by: admission.by },
    });
  });
}

async function chooseRole(db: TenantDb, admission: Admitted['admission'], now: Date): Promise<RoleChoice | undefined> {
  return admission.by === 'role' ? toChoice(admission.role) : useUpVouchedInvitation(db, admission.invitationId, now);
}
