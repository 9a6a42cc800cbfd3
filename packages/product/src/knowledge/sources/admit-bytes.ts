import type { TenantDb } from '@parley/platform/database/tenancy';
import { requirePlanRoom } from '../../plans/public.ts';
import { sumBytes } from './sources.store.ts';

/** Refuses what a tenant's plan has no room for, as `plan_limit_reached`. Call it in the transaction that keeps it. */
export async function admitBytes(db: TenantDb, adding: number): Promise<void> {
  await requirePlanRoom(db, 'storageBytes', { count: () => sumBytes(db), adding });
}
