import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import type { TenantStatus } from '@parley/contract/tenants';
import type { Database, SystemDb } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAuditFor, systemTrail } from '../audit/public.ts';
import type { Tenant } from './tenant.ts';
import { lockTenant, updateTenantStatus } from './tenants.store.ts';

const daysToReopen = 30;
const actions = { active: 'tenant.resumed', suspended: 'tenant.suspended', closed: 'tenant.closed' } as const;

export interface StatusChangeDeps {
  readonly database: Database;
  readonly now: () => number;
  /** Writes to the tenant's owners what happened, in the transaction in which it happens. */
  tellOwners(db: SystemDb, tenant: Tenant): Promise<void>;
}

export type StatusChange = ({ readonly id: TenantId } | { readonly slug: string }) & {
  readonly status: TenantStatus;
  readonly reason?: string | undefined;
  /** Who decided it; the command line when left out. */
  readonly trail?: AuditTrail;
  /** Writes down elsewhere as well that it was done, in the same transaction. */
  alsoRecord?(db: SystemDb, change: { before: Tenant; after: Tenant }): Promise<void>;
};

/**
 * Suspends a tenant, closes it, or makes it active again, and tells its audit log and its owners. What runs now notices within the
 * seconds that statuses are remembered for. A tenant that has the status keeps it, and nothing is told. One that was closed more than
 * thirty days ago stays so: `closed_for_good`.
 */
export async function changeTenantStatus(deps: StatusChangeDeps, change: StatusChange): Promise<Tenant> {
  const { status, trail = systemTrail('the command line') } = change;
  return deps.database.asSystem('change the status of a tenant', async (db) => {
    const tenant = await lockTenant(db, change);
    if (tenant === undefined) throw new AppError('not_found');
    if (tenant.status === status) return tenant;
    const now = new Date(deps.now());
    if (tenant.closedAt !== null && now.getTime() - tenant.closedAt.getTime() > daysToReopen * 24 * 3_600_000)
      throw new AppError('closed_for_good');
    const reason = status === 'active' ? null : (change.reason ?? null);
    const changed = { ...tenant, status, statusReason: reason, closedAt: status === 'closed' ? now : null };
    await updateTenantStatus(db, tenant.id, { status, reason, closedAt: changed.closedAt });
    await recordAuditFor(db, tenant.id, trail, {
      action: actions[status],
      target: { kind: 'tenant', id: tenant.id },
      before: { status: tenant.status },
      after: { status, reason: change.reason ?? null },
    });
    await change.alsoRecord?.(db, { before: tenant, after: { ...changed, statusReason: change.reason ?? null } });
    await deps.tellOwners(db, changed);
    return changed;
  });
}
