import { AppError } from '@parley/contract/errors';
import type { TenantStatus } from '@parley/contract/tenants';
import type { Database } from '@parley/platform/database/tenancy';
import type { Tenant } from './tenant.ts';
import { updateTenantStatus } from './tenants.store.ts';

/** Suspends a tenant or makes it active again. What runs now notices within the seconds that statuses are remembered for. */
export async function changeTenantStatus(database: Database, input: { slug: string; status: TenantStatus }): Promise<Tenant> {
  const tenant = await database.asSystem('change the status of a tenant', (db) => updateTenantStatus(db, input.slug, input.status));
  if (tenant === undefined) throw new AppError('not_found');
  return tenant;
}
