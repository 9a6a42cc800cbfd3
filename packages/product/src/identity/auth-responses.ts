import type { CurrentSessionResponse, PasskeyResponse, PersonResponse, SessionListResponse } from '@parley/contract/auth';
import { formatId, type TenantId } from '@parley/contract/ids';
import type { PersonCaller } from '@parley/platform/http/caller';
import { describeDevice } from './describe-device.ts';
import type { CurrentSession } from './get-current-session.ts';
import type { Passkey } from './passkeys.store.ts';
import type { Session } from './sessions.store.ts';
import { supportPermissions } from './support-permissions.ts';
import type { TokenFamily } from './tokens/token-families.store.ts';

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
    visits: widestOfEach(session.visits).map((visit) => ({
      ...visit,
      id: formatId('tenant', visit.id),
      permissions: [...supportPermissions[visit.access]],
      expiresAt: visit.expiresAt.toISOString(),
    })),
    signedInAt: session.signedInAt.toISOString(),
    secondFactorAt: session.secondFactorAt?.toISOString() ?? null,
  };
}

/** Whoever entered a tenant twice is inside once. */
function widestOfEach<Visit extends { id: TenantId }>(visits: readonly Visit[]): Visit[] {
  return [...Map.groupBy(visits, ({ id }) => id).values()].flatMap((ofTenant) => ofTenant.slice(0, 1));
}

/** A person as they see themselves. */
function toPersonResponse({ person, hasPassword }: CurrentSession): PersonResponse {
  const { id, name, email, locale, twoFactorEnabled } = person;
  return { id: formatId('person', id), name, email, locale, twoFactorEnabled, hasPassword };
}

export function toSessionListResponse(
  { browsers, clients }: { browsers: readonly Session[]; clients: readonly TokenFamily[] },
  caller: PersonCaller,
): SessionListResponse {
  const ofBrowsers = browsers.map((session) => ({
    id: formatId('session', session.id),
    kind: 'browser' as const,
    current: caller.session.id === session.id,
    method: session.method,
    device: describeDevice(session.userAgent),
    ipAddress: session.ipAddress === '' ? null : session.ipAddress,
    signedInAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  }));
  const ofClients = clients.map((family) => ({
    id: formatId('tokenFamily', family.id),
    kind: 'client' as const,
    current: caller.session.id === family.id,
    method: family.method,
    device: family.clientName ?? describeDevice(family.userAgent),
    ipAddress: family.ipAddress,
    signedInAt: family.createdAt.toISOString(),
    lastSeenAt: family.rotatedAt.toISOString(),
    expiresAt: family.idleExpiresAt.toISOString(),
  }));
  return { items: [...ofBrowsers, ...ofClients] };
}

export function toPasskeyResponse({ id, name, synced, createdAt }: Passkey): PasskeyResponse {
  return { id: formatId('passkey', id), name, synced, createdAt: createdAt.toISOString() };
}
