import { formatId, type MemberId, type PersonId } from '@parley/contract/ids';
import type { MemberResponse } from '@parley/contract/members';
import { formatRole, type GrantedRole } from './granted-role.ts';

/** A person who works for a tenant. */
export interface Member {
  id: MemberId;
  personId: PersonId;
  name: string;
  email: string;
  image: string | null;
  role: GrantedRole;
  twoFactorEnabled: boolean;
  createdAt: Date;
  lastSeenAt: Date | null;
}

export function toMemberResponse({ role, createdAt, lastSeenAt, ...member }: Member): MemberResponse {
  return {
    ...member,
    id: formatId('member', member.id),
    personId: formatId('person', member.personId),
    role: formatRole(role.choice),
    roleName: role.name,
    memberSince: createdAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}
