import type { TenantDb } from '@parley/platform/database/tenancy';
import { type PlanFeature, plans } from './plan.ts';
import { readPlan } from './tenant-plan.store.ts';

/** Whether the tenant's plan has a feature now: for what ends with the plan that had it. */
export async function hasPlanFeature(db: TenantDb, feature: PlanFeature): Promise<boolean> {
  return plans[await readPlan(db)].features.has(feature);
}
