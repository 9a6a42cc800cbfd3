import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { CreateInvitationBody } from '@parley/contract/invitations';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { recordAudit } from '../audit/public.ts';
import { requirePlanRoom } from '../plans/public.ts';
import { type Author, requireMayGive } from './author.ts';
import { findGrantedRole } from './find-granted-role.ts';
import { toChoice } from './granted-role.ts';
import type { Invitation } from './invitation.ts';
import { makeInvitationToken } from './invitation-token.ts';
import { countOpenInvitations, insertInvitation, lockInvitation, putAwayExpired } from './invitations.store.ts';
import { countMembers, isMemberAddress } from './members.store.ts';
import { expiryFrom, sendInvitation } from './send-invitation.ts';

const maxOpen = 200;

/**
 * Invites somebody by mail, with a role the author may give. One invitation to an address is open at a time: a second is
 * `already_exists`, and whoever is a member already is `already_member`. People who are
 * invited have a place on the plan already.
 */
export async function inviteMember(
  scope: TenantScope,
  deps: { now: () => number },
  { author, dashboard, email, ...input }: CreateInvitationBody & { author: Author; dashboard: URL },
): Promise<Invitation> {
  const now = new Date(deps.now());
  return scope.transaction(async (db) => {
    const role = await findGrantedRole(db, toChoice(input.role));
    requireMayGive(author, role);
    if (await isMemberAddress(db, email)) throw new AppError('already_member');
    if ((await countOpenInvitations(db, now)) >= maxOpen) throw new AppError('limit_reached', { details: { limit: maxOpen } });
    await putAwayExpired(db, email, now);
    await requirePlanRoom(db, 'members', { count: async () => (await countMembers(db)) + (await countOpenInvitations(db, now)) });
    const id = newId('invitation');
    const { token, secretHash } = makeInvitationToken(id);
    const invitedBy = author.actor.kind === 'member' ? author.actor.memberId : null;
    await insertInvitation(db, { id, email, role: role.choice, secretHash, invitedBy, createdAt: now, expiresAt: expiryFrom(now) });
    const invitation = await lockInvitation(db, id);
    if (invitation === undefined) throw new AppError('internal', { message: 'an invitation was not there after it was inserted' });
    await sendInvitation(db, invitation, { token, dashboard });
    await recordAudit(db, author.trail, {
      action: 'invitation.created',
      target: { kind: 'invitation', id },
      after: { email, role: role.name },
    });
    return invitation;
  });
}
