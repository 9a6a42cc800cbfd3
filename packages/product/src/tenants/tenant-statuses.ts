import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import type { TenantStatus } from '@parley/contract/tenants';
import type { Database } from '@parley/platform/database/tenancy';
import { findTenantStatus } from './tenants.store.ts';

export interface TenantStatuses {
  /** Throws `tenant_suspended` unless the tenant is active; `unauthenticated` when there is no such tenant any more. */
  requireActive(tenantId: TenantId): Promise<void>;
}

const maxRemembered = 10_000;

/** Answers whether a tenant may act, remembering it for `rememberMs` so that a busy tenant costs no query a request. */
export function createTenantStatuses(database: Database, options: { now: () => number; rememberMs?: number }): TenantStatuses {
  const rememberMs = options.rememberMs ?? 3_000;
  const remembered = new Map<TenantId, { status: Promise<TenantStatus | undefined>; until: number }>();

  function look(tenantId: TenantId): Promise<TenantStatus | undefined> {
    const known = remembered.get(tenantId);
    if (known !== undefined && known.until > options.now()) return known.status;
    if (remembered.size >= maxRemembered) remembered.clear();
    const status = database.asSystem('read the status of a tenant', (db) => findTenantStatus(db, tenantId));
    remembered.set(tenantId, { status, until: options.now() + rememberMs });
    status.catch(() => remembered.delete(tenantId));
    return status;
  }

  return {
    async requireActive(tenantId) {
      const status = await look(tenantId);
      if (status === undefined) throw new AppError('unauthenticated');
      if (status !== 'active') throw new AppError('tenant_suspended');
    },
  };
}
