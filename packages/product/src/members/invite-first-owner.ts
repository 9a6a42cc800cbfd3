import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { lockOwnTenant } from '../tenants/public.ts';
import { builtIn } from './granted-role.ts';
import type { Invitation } from './invitation.ts';
import { makeInvitationToken } from './invitation-token.ts';
import { insertInvitation, lockInvitation, revokeOpenInvitations } from './invitations.store.ts';
import { hasMembers } from './members.store.ts';
import { expiryFrom, sendInvitation } from './send-invitation.ts';

/**
 * Invites whoever shall own a tenant that has no member yet; a link sent before opens nothing any more. A tenant that somebody is a member
 * of invites its people itself: `already_member`, so that nobody outside it can let anybody in.
 */
export async function inviteFirstOwner(
  scope: TenantScope,
  deps: { now: () => number },
  { email, dashboard, trail }: { email: string; dashboard: URL; trail: AuditTrail },
): Promise<Invitation> {
  const now = new Date(deps.now());
  return scope.transaction(async (db) => {
    // Of two who invite at once the second waits here, and then sees the first one's invitation: only one link is open in the end.
    await lockOwnTenant(db);
    // Before members are looked for: whoever accepts at this moment uses up one of these, and is a member, or too late.
    await revokeOpenInvitations(db, now);
    if (await hasMembers(db)) throw new AppError('already_member');
    const id = newId('invitation');
    const { token, secretHash } = makeInvitationToken(id);
    const role = builtIn('owner');
    await insertInvitation(db, { id, email, role: role.choice, secretHash, invitedBy: null, createdAt: now, expiresAt: expiryFrom(now) });
    const invitation = await lockInvitation(db, id);
    if (invitation === undefined) throw new AppError('internal', { message: 'an invitation was not there after it was inserted' });
    await sendInvitation(db, invitation, { token, dashboard });
    await recordAudit(db, trail, { action: 'invitation.created', target: { kind: 'invitation', id }, after: { email, role: role.name } });
    return invitation;
  });
}
