import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { RouteRequest } from '@parley/platform/http/route';
import { recordAudit, trailOf } from '../../audit/public.ts';
import { insertMember, useUpInvitation } from './admitted-members.store.ts';
import type { Admission } from './decide-sso-sign-in.ts';

/**
 * Makes a person a member of the tenant, in the way that was decided. One who is a member already stays what they are. Throws
 * `sso_not_invited` when the invitation was withdrawn meanwhile.
 */
export async function admitMember(
  scope: TenantScope,
  { personId, name, admission, request, now }: { personId: PersonId; name: string; admission: Admission; request: RouteRequest; now: Date },
): Promise<void> {
  await scope.transaction(async (db) => {
    const role =
      admission.by === 'role' ? { role: admission.role, customRoleId: null } : await useUpInvitation(db, admission.invitationId, now);
    if (role === undefined) throw new AppError('sso_not_invited');
    const memberId = await insertMember(db, { personId, ...role });
    if (memberId === undefined) return;
    await recordAudit(db, trailOf({ kind: 'member', id: memberId, label: name }, request), {
      action: 'member.joined',
      target: { kind: 'member', id: memberId },
      after: { role: role.role, through: 'single sign-on', by: admission.by },
    });
  });
}
