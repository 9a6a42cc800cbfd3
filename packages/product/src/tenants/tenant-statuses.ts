import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import { isReading, type Permission } from '@parley/contract/permissions';
import type { TenantStatus } from '@parley/contract/tenants';
import { remember } from '@parley/platform/cache/remember';
import type { Database } from '@parley/platform/database/tenancy';
import type { TenantStanding } from './tenant.ts';
import { findTenantStanding } from './tenants.store.ts';

export interface TenantStatuses {
  /** Undefined when there is no such tenant any more. */
  standingOf(tenantId: TenantId): Promise<TenantStanding | undefined>;
  /** Throws `tenant_suspended` or `tenant_closed` unless the tenant is active; `unauthenticated` when there is no such tenant any more. */
  requireActive(tenantId: TenantId): Promise<void>;
  /** The same, but of a suspended tenant may still be read and taken away what gives access, and of a closed one by its owner. */
  requireOpen(
    tenantId: TenantId,
    permission: Permission,
    options?: { readonly owner: boolean; readonly reducesAccess: boolean },
  ): Promise<void>;
}

/** Answers what a tenant may do, remembering it for `rememberMs` so that a busy tenant costs no query a request. */
export function createTenantStatuses(database: Database, options: { now: () => number; rememberMs?: number }): TenantStatuses {
  const standingOf = remember(
    (tenantId) => database.asSystem('read the standing of a tenant', (db) => findTenantStanding(db, tenantId as TenantId)),
    options,
  );

  async function requireStatus(tenantId: TenantId, allowed: readonly TenantStatus[]): Promise<void> {
    const standing = await standingOf(tenantId);
    if (standing === undefined) throw new AppError('unauthenticated');
    if (allowed.includes(standing.status)) return;
    throw new AppError(standing.status === 'closed' ? 'tenant_closed' : 'tenant_suspended');
  }

  return {
    standingOf,
    requireActive: (tenantId) => requireStatus(tenantId, ['active']),
    requireOpen(tenantId, permission, { owner, reducesAccess } = { owner: false, reducesAccess: false }) {
      if (!isReading(permission) && !reducesAccess) return requireStatus(tenantId, ['active']);
      return requireStatus(tenantId, owner ? ['active', 'suspended', 'closed'] : ['active', 'suspended']);
    },
  };
}
