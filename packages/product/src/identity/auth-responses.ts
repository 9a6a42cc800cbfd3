import type { CurrentSessionResponse, PersonResponse } from '@parley/contract/auth';
import { formatId } from '@parley/contract/ids';
import type { CurrentSession } from './get-current-session.ts';
import type { Person } from './person.ts';

/** A person as they see themselves. */
export function toPersonResponse({ id, name, email, locale, twoFactorEnabled }: Person): PersonResponse {
  return { id: formatId('person', id), name, email, locale, twoFactorEnabled };
}

export function toCurrentSessionResponse(session: CurrentSession): CurrentSessionResponse {
  return {
    person: toPersonResponse(session.person),
    operator: session.operator,
    tenants: session.tenants.map((tenant) => ({
      ...tenant,
      id: formatId('tenant', tenant.id),
      memberId: formatId('member', tenant.memberId),
    })),
    signedInAt: session.signedInAt.toISOString(),
    secondFactorAt: session.secondFactorAt?.toISOString() ?? null,
  };
}
