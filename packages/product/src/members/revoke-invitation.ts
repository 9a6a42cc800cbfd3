import { AppError } from '@parley/contract/errors';
import type { InvitationId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { recordAudit } from '../audit/public.ts';
import { type Author, requireMayGive } from './author.ts';
import { statusOf } from './invitation.ts';
import { lockInvitation, revokeInvitationRow } from './invitations.store.ts';

/** Withdraws an invitation: its link opens nothing any more. One that was accepted is `invitation_answered`; one that is gone stays so. */
export async function revokeInvitation(
  scope: TenantScope,
  deps: { now: () => number },
  { author, id }: { author: Author; id: InvitationId },
): Promise<void> {
  const now = new Date(deps.now());
  await scope.transaction(async (db) => {
    const invitation = await lockInvitation(db, id);
    if (invitation === undefined) throw new AppError('not_found');
    requireMayGive(author, invitation.role);
    if (invitation.acceptedAt !== null) throw new AppError('invitation_answered', { details: { status: statusOf(invitation, now) } });
    if (invitation.revokedAt !== null) return;
    await revokeInvitationRow(db, id, now);
    await recordAudit(db, author.trail, {
      action: 'invitation.revoked',
      target: { kind: 'invitation', id },
      before: { email: invitation.email, role: invitation.role.name },
    });
  });
}
