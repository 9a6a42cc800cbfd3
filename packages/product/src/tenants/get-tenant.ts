import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Tenant } from './tenant.ts';
import { readOwnTenant } from './tenants.store.ts';

/** The tenant the caller acts for. */
export async function getTenant(scope: TenantScope): Promise<Tenant> {
  const tenant = await scope.transaction(readOwnTenant);
  if (tenant === undefined) throw new AppError('not_found');
  return tenant;
}
