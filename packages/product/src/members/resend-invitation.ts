import { AppError } from '@parley/contract/errors';
import type { InvitationId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { recordAudit } from '../audit/public.ts';
import { type Author, requireMayGive } from './author.ts';
import { type Invitation, statusOf } from './invitation.ts';
import { makeInvitationToken } from './invitation-token.ts';
import { lockInvitation, renewInvitation } from './invitations.store.ts';
import { expiryFrom, sendInvitation } from './send-invitation.ts';

/** Sends an invitation again, with a new link that is good for another seven days; the link sent before opens nothing any more. */
export async function resendInvitation(
  scope: TenantScope,
  deps: { now: () => number },
  { author, id, dashboard }: { author: Author; id: InvitationId; dashboard: URL },
): Promise<Invitation> {
  const now = new Date(deps.now());
  return scope.transaction(async (db) => {
    const invitation = await lockInvitation(db, id);
    if (invitation === undefined) throw new AppError('not_found');
    requireMayGive(author, invitation.role);
    if (invitation.acceptedAt !== null || invitation.revokedAt !== null)
      throw new AppError('invitation_answered', { details: { status: statusOf(invitation, now) } });
    const { token, secretHash } = makeInvitationToken(id);
    const renewed = { ...invitation, expiresAt: expiryFrom(now) };
    await renewInvitation(db, id, { secretHash, expiresAt: renewed.expiresAt });
    await sendInvitation(db, renewed, { token, dashboard });
    await recordAudit(db, author.trail, {
      action: 'invitation.resent',
      target: { kind: 'invitation', id },
      after: { email: invitation.email, role: invitation.role.name },
    });
    return renewed;
  });
}
