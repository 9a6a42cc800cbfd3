import type { TenantStatus } from '@parley/contract/tenants';
import type { Database } from '@parley/platform/database/tenancy';
import { tellOwnersOfStatus } from '@parley/product/members/public';
import { changeTenantStatus } from '@parley/product/tenants/public';

/** Changes a tenant's status as the operator does. */
export async function setTenantStatus(database: Database, slug: string, status: TenantStatus): Promise<void> {
  await changeTenantStatus({ database, now: Date.now, tellOwners: tellOwnersOfStatus }, { slug, status });
}
