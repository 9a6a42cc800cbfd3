import { AppError } from '@parley/contract/errors';
import type { TenantDb } from '@parley/platform/database/tenancy';
import type { Tenant } from './tenant.ts';
import { readOwnTenant } from './tenants.store.ts';

/** The tenant a transaction belongs to, for work that goes on in the same transaction. */
export async function ownTenant(db: TenantDb): Promise<Tenant> {
  const tenant = await readOwnTenant(db);
  if (tenant === undefined) throw new AppError('not_found');
  return tenant;
}
