import type { TenantPlan } from '@parley/contract/tenants';
import type { TenantDb } from '@parley/platform/database/tenancy';

/** The plan the tenant is on. */
export async function readPlan(db: TenantDb): Promise<TenantPlan> {
  return (await db.selectFrom('tenants').select('plan').executeTakeFirstOrThrow()).plan;
}

/** The same, with nobody else asking for room on it, nor changing it, until the transaction ends. What only refers to the tenant goes on. */
export async function lockPlan(db: TenantDb): Promise<TenantPlan> {
  return (await db.selectFrom('tenants').select('plan').forNoKeyUpdate().executeTakeFirstOrThrow()).plan;
}
