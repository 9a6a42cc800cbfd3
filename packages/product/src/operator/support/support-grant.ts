import { formatId, type MemberId, type SupportGrantId } from '@parley/contract/ids';
import type { SupportAccess, SupportGrantResponse } from '@parley/contract/support';

/** A tenant's leave for the operator to come in until a time. */
export interface SupportGrant {
  id: SupportGrantId;
  reason: string;
  access: SupportAccess;
  grantedBy: { id: MemberId; name: string } | null;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  /** Who came in last by it. */
  lastVisit: { operator: string; enteredAt: Date; endsAt: Date } | null;
}

export function toSupportGrantResponse(grant: SupportGrant, now: Date): SupportGrantResponse {
  const { id, reason, access, grantedBy, createdAt, expiresAt, revokedAt, lastVisit } = grant;
  const status = revokedAt !== null ? 'revoked' : expiresAt <= now ? 'expired' : 'open';
  return {
    id: formatId('supportGrant', id),
    reason,
    access,
    status,
    grantedBy: grantedBy && { id: formatId('member', grantedBy.id), name: grantedBy.name },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    lastVisit: lastVisit && {
      operator: lastVisit.operator,
      enteredAt: lastVisit.enteredAt.toISOString(),
      inside: status === 'open' && lastVisit.endsAt > now,
    },
  };
}
