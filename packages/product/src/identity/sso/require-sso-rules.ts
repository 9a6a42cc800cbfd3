import { AppError } from '@parley/contract/errors';
import type { SsoConnectionId } from '@parley/contract/ids';
import type { MemberRole } from '@parley/contract/roles';

/** What a session says of how its person signed in. */
export interface SessionProof {
  /** As `sessions.method` and `token_families.method` hold it. */
  readonly method: string;
  readonly secondFactorAt: Date | undefined;
}

/** What a tenant asks of a member's session. */
export interface TenantDoor {
  readonly ssoRequired: boolean;
  readonly role: MemberRole;
  /** The tenant's connections that are switched on. */
  readonly connections: readonly SsoConnectionId[];
}

/** How `sessions.method` names a sign-in through a connection. */
export function ssoMethod(connectionId: SsoConnectionId): `sso:${string}` {
  return `sso:${connectionId}`;
}

/**
 * Throws unless a session of this kind opens this tenant. An identity provider vouches for people to the tenant that chose it and
 * to no other, so a session begun through it opens that tenant alone (`sso_session_elsewhere`), for as long as the connection is
 * switched on. Where single sign-on is required nothing else does (`sso_required`), but for an owner who proved a second factor.
 */
export function requireSsoRules(session: SessionProof, door: TenantDoor): void {
  if (isSsoMethod(session.method)) {
    if (door.connections.some((id) => ssoMethod(id) === session.method)) return;
    throw new AppError(door.ssoRequired ? 'sso_required' : 'sso_session_elsewhere');
  }
  if (!opensWithoutSso(session, door)) throw new AppError('sso_required');
}

/** Whether a session that was not begun through an identity provider opens the tenant. */
export function opensWithoutSso(
  { secondFactorAt }: Pick<SessionProof, 'secondFactorAt'>,
  { ssoRequired, role }: Pick<TenantDoor, 'ssoRequired' | 'role'>,
): boolean {
  return !ssoRequired || (role === 'owner' && secondFactorAt !== undefined);
}

/**
 * Whether a session was begun through some tenant's identity provider. Such a session must not change how its person signs in, nor
 * act as an operator: that would carry one tenant's word into others.
 */
export function isSsoMethod(method: string): boolean {
  return method.startsWith('sso:');
}
