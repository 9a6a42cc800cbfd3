import type { Database } from '@parley/platform/database/tenancy';
import type { Tenant } from './tenant.ts';
import { listAllTenants } from './tenants.store.ts';

/** Every tenant of the installation, oldest first: for the operator only. */
export function listTenants(database: Database): Promise<Tenant[]> {
  return database.asSystem('list the tenants', listAllTenants);
}
