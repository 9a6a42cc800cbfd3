import type { TenantId } from '@parley/contract/ids';
import { remember } from '@parley/platform/cache/remember';
import type { Database } from '@parley/platform/database/tenancy';
import { findTenantIdOfHost, findTenantIdOfSlug } from './tenant-directory.store.ts';

/** Finds tenants by the names addresses have for them. Being found grants nothing. */
export interface TenantDirectory {
  bySlug(slug: string): Promise<TenantId | undefined>;
  /** By a domain the tenant proved to be its own, lower case and without a port. */
  byHost(host: string): Promise<TenantId | undefined>;
}

/** Remembers what it finds, and that it found nothing, for `rememberMs`. */
export function createTenantDirectory(database: Database, options: { now: () => number; rememberMs?: number }): TenantDirectory {
  return {
    bySlug: remember((slug) => database.asSystem('find a tenant by its slug', (db) => findTenantIdOfSlug(db, slug)), options),
    byHost: remember((host) => database.asSystem('find a tenant by its domain', (db) => findTenantIdOfHost(db, host)), options),
  };
}
