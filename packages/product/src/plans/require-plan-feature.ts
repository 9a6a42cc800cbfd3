import { AppError } from '@parley/contract/errors';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type PlanFeature, plans } from './plan.ts';
import { readPlan } from './tenant-plan.store.ts';

/** Throws `plan_feature_missing` unless the tenant's plan has the feature. What was set up on an earlier plan goes on. */
export async function requirePlanFeature(db: TenantDb, feature: PlanFeature): Promise<void> {
  const plan = await readPlan(db);
  if (!plans[plan].features.has(feature)) throw new AppError('plan_feature_missing', { details: { feature, plan } });
}
