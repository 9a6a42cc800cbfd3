import { formatId, type InvitationId, type MemberId } from '@parley/contract/ids';
import type { InvitationResponse, InvitationStatus } from '@parley/contract/invitations';
import { formatRole, type GrantedRole } from './granted-role.ts';

/** A role that waits for somebody at an e-mail address. */
export interface Invitation {
  id: InvitationId;
  email: string;
  role: GrantedRole;
  invitedBy: { id: MemberId; name: string } | null;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

export function statusOf({ acceptedAt, revokedAt, expiresAt }: Invitation, now: Date): InvitationStatus {
  if (acceptedAt !== null) return 'accepted';
  if (revokedAt !== null && revokedAt < expiresAt) return 'revoked';
  return expiresAt <= now ? 'expired' : 'open';
}

export function toInvitationResponse(invitation: Invitation, now: Date): InvitationResponse {
  const { id, email, role, invitedBy, createdAt, expiresAt } = invitation;
  return {
    id: formatId('invitation', id),
    email,
    role: formatRole(role.choice),
    roleName: role.name,
    status: statusOf(invitation, now),
    invitedBy: invitedBy && { id: formatId('member', invitedBy.id), name: invitedBy.name },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
