import type { Database } from '@parley/platform/database/tenancy';
import type { Tenant } from './tenant.ts';
import { findTenantBySlug } from './tenants.store.ts';

/** The tenant of a slug, whatever its status: for the operator only. */
export function findTenant(database: Database, slug: string): Promise<Tenant | undefined> {
  return database.asSystem('find a tenant by its slug', (db) => findTenantBySlug(db, slug));
}
