import { AppError } from '@parley/contract/errors';
import type { TenantPlan } from '@parley/contract/tenants';
import type { Database } from '@parley/platform/database/tenancy';
import type { Tenant } from './tenant.ts';
import { updateTenantPlan } from './tenants.store.ts';

/** Puts a tenant on another plan. Its limits count within the seconds that plans are remembered for. */
export async function changeTenantPlan(database: Database, input: { slug: string; plan: TenantPlan }): Promise<Tenant> {
  const tenant = await database.asSystem('change the plan of a tenant', (db) => updateTenantPlan(db, input.slug, input.plan));
  if (tenant === undefined) throw new AppError('not_found');
  return tenant;
}
