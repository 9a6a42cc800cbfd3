import type { CurrentSessionResponse, PasskeyResponse, PersonResponse, SessionListResponse } from '@parley/contract/auth';
import { formatId } from '@parley/contract/ids';
import type { PersonCaller } from '@parley/platform/http/caller';
import { describeDevice } from './describe-device.ts';
import type { CurrentSession } from './get-current-session.ts';
import type { Passkey } from './passkeys.store.ts';
import type { Session } from './sessions.store.ts';

export function toCurrentSessionResponse(session: CurrentSession): CurrentSessionResponse {
  return {
    person: toPersonResponse(session),
    operator: session.operator,
    tenants: session.tenants.map((tenant) => ({
      ...tenant,
      id: formatId('tenant', tenant.id),
      memberId: formatId('member', tenant.memberId),
      permissions: [...tenant.permissions],
    })),
    signedInAt: session.signedInAt.toISOString(),
    secondFactorAt: session.secondFactorAt?.toISOString() ?? null,
  };
}

/** A person as they see themselves. */
function toPersonResponse({ person, hasPassword }: CurrentSession): PersonResponse {
  const { id, name, email, locale, twoFactorEnabled } = person;
  return { id: formatId('person', id), name, email, locale, twoFactorEnabled, hasPassword };
}

export function toSessionListResponse(sessions: readonly Session[], caller: PersonCaller): SessionListResponse {
  return {
    items: sessions.map((session) => ({
      id: formatId('session', session.id),
      current: caller.session.id === session.id,
      method: session.method,
      device: describeDevice(session.userAgent),
      ipAddress: session.ipAddress === '' ? null : session.ipAddress,
      signedInAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
    })),
  };
}

export function toPasskeyResponse({ id, name, synced, createdAt }: Passkey): PasskeyResponse {
  return { id: formatId('passkey', id), name, synced, createdAt: createdAt.toISOString() };
}
