import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import type { TenantPlan } from '@parley/contract/tenants';
import type { Database, SystemDb } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAuditFor, systemTrail } from '../audit/public.ts';
import type { Tenant } from './tenant.ts';
import { lockTenant, updateTenantPlan } from './tenants.store.ts';

export type PlanChange = ({ readonly id: TenantId } | { readonly slug: string }) & {
  readonly plan: TenantPlan;
  /** Who decided it; the command line when left out. */
  readonly trail?: AuditTrail;
  /** Writes down elsewhere as well that it was done, in the same transaction. */
  alsoRecord?(db: SystemDb, change: { before: Tenant; after: Tenant }): Promise<void>;
};

/**
 * Puts a tenant on another plan and tells its audit log. Its limits count within the seconds that plans are remembered for. A tenant
 * that is on the plan already stays so, and nothing is told.
 */
export async function changeTenantPlan(database: Database, change: PlanChange): Promise<Tenant> {
  const { plan, trail = systemTrail('the command line') } = change;
  return database.asSystem('change the plan of a tenant', async (db) => {
    const before = await lockTenant(db, change);
    if (before === undefined) throw new AppError('not_found');
    if (before.plan === plan) return before;
    const after = { ...before, plan };
    await updateTenantPlan(db, before.id, plan);
    await recordAuditFor(db, before.id, trail, {
      action: 'tenant.plan_changed',
      target: { kind: 'tenant', id: before.id },
      before: { plan: before.plan },
      after: { plan },
    });
    await change.alsoRecord?.(db, { before, after });
    return after;
  });
}
