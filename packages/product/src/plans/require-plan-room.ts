import { AppError } from '@parley/contract/errors';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { plans } from './plan.ts';
import { lockPlan, readPlan } from './tenant-plan.store.ts';

/** What a plan has so many of. */
export type CountedByPlan = 'members' | 'bots' | 'storageBytes' | 'sitePages';

/**
 * Throws `plan_limit_reached` unless the tenant's plan has room for one more, or for `adding` more. Whoever adds asks in the transaction
 * that adds: others of the tenant wait until it ends, so that of several who want the last place one gets it. `count` says how
 * many there are and is asked on a plan with a limit only.
 */
export async function requirePlanRoom(
  db: TenantDb,
  what: CountedByPlan,
  { count, adding = 1 }: { readonly count: () => Promise<number>; readonly adding?: number },
): Promise<void> {
  if (plans[await readPlan(db)].limits[what] === undefined) return;
  const plan = plans[await lockPlan(db)];
  const limit = plan.limits[what];
  if (limit === undefined) return;
  const used = await count();
  if (used + adding > limit) throw new AppError('plan_limit_reached', { details: { what, limit, used, plan: plan.name } });
}
