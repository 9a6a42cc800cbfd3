import type { TenantDb } from '@parley/platform/database/tenancy';
import { requirePlanRoom } from '../../plans/public.ts';
import { countSitePages, sumBytes } from './sources.store.ts';

/** Refuses what a tenant's plan has no room for, as `plan_limit_reached`. Call it in the transaction that keeps it. */
export async function admitBytes(db: TenantDb, adding: number): Promise<void> {
  await requirePlanRoom(db, 'storageBytes', { count: () => sumBytes(db), adding });
}

/** Refuses one more page of a web site where a tenant's plan has no room for it, as `plan_limit_reached`. */
export async function admitSitePage(db: TenantDb): Promise<void> {
  await requirePlanRoom(db, 'sitePages', { count: () => countSitePages(db) });
}
