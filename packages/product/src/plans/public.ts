export { hasPlanFeature } from './has-plan-feature.ts';
export { requirePlanFeature } from './require-plan-feature.ts';
export { requirePlanRoom } from './require-plan-room.ts';
export { tenantLimits } from './tenant-limits.ts';
export { readPlan as readTenantPlan } from './tenant-plan.store.ts';
