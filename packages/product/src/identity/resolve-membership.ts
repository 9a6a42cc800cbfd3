import type { PersonId, SsoConnectionId, TenantId } from '@parley/contract/ids';
import { isPermission, type Permission } from '@parley/contract/permissions';
import { type MemberRole, rolePermissions } from '@parley/contract/roles';
import { remember } from '@parley/platform/cache/remember';
import type { Database } from '@parley/platform/database/tenancy';
import type { TenantActor } from '@parley/platform/http/caller';
import { findMembership, findOpenConnections, findOpenVisit, touchMember } from './resolve-membership.store.ts';
import { supportPermissions } from './support-permissions.ts';

/** What a person is to a tenant, as it stands now. Nothing of it is ever taken from a token. */
export interface Membership {
  readonly actor: Exclude<TenantActor, { kind: 'api_key' }>;
  /** Undefined for an operator whom the tenant let in, and who has entered. */
  readonly role: MemberRole | undefined;
  readonly permissions: ReadonlySet<Permission>;
  /** The tenant's connections for single sign-on that are switched on. */
  readonly connections: readonly SsoConnectionId[];
}

export interface Memberships {
  /** Undefined when the person has no business in that tenant, or there is no such tenant. */
  of(personId: PersonId, tenantId: TenantId): Promise<Membership | undefined>;
}

/** That a member was here is written down at most this often. */
const seenEveryMs = 600_000;

/** Looks up who is what where, remembering it for `rememberMs`: a removed member and a changed role are noticed within that time. */
export function createMemberships(database: Database, options: { now: () => number; rememberMs?: number }): Memberships {
  async function look(personId: PersonId, tenantId: TenantId): Promise<Membership | undefined> {
    return database.asIdentity('look up what a person may do in a tenant', async (db) => {
      const member = await findMembership(db, personId, tenantId);
      if (member !== undefined) {
        const { memberId, label, role } = member;
        const granted = role === 'custom' ? (member.rolePermissions ?? []).filter(isPermission) : rolePermissions[role];
        const connections = await findOpenConnections(db, tenantId);
        const now = options.now();
        if (now - (member.lastSeenAt?.getTime() ?? 0) > seenEveryMs) await touchMember(db, tenantId, memberId, new Date(now));
        return { actor: { kind: 'member', memberId, personId, label }, role, permissions: new Set(granted), connections };
      }
      const visit = await findOpenVisit(db, personId, tenantId, new Date(options.now()));
      if (visit === undefined) return undefined;
      const { supportGrantId, label, access } = visit;
      return {
        actor: { kind: 'operator', personId, supportGrantId, label },
        role: undefined,
        permissions: supportPermissions[access],
        connections: [],
      };
    });
  }

  const remembered = remember((key) => {
    const [personId = '', tenantId = ''] = key.split(' ');
    return look(personId as PersonId, tenantId as TenantId);
  }, options);
  return { of: (personId, tenantId) => remembered(`${personId} ${tenantId}`) };
}
