import type { TenantId } from '@parley/contract/ids';
import type { TenantPlan } from '@parley/contract/tenants';
import type { TenantLimits } from '@parley/platform/http/limits/limit-policies';
import { plans } from './plan.ts';

/** The most that any tenant of this installation may do in a minute, whatever its plan. */
export interface InstallationCeilings {
  readonly requestsPerMinute: number;
  readonly requestsPerMinuteOfKey: number;
  readonly turnsPerMinute: number;
}

/** Says what a tenant may do in a minute: what its plan grants, within what the installation allows. */
export async function tenantLimits(
  statuses: { standingOf(tenantId: TenantId): Promise<{ readonly plan: TenantPlan } | undefined> },
  ceilings: InstallationCeilings,
  tenantId: TenantId,
): Promise<TenantLimits> {
  const standing = await statuses.standingOf(tenantId);
  const { limits } = plans[standing?.plan ?? 'free'];
  const perMinute = (ceiling: number, ofPlan: number | undefined) => ({ points: Math.min(ceiling, ofPlan ?? ceiling), windowSeconds: 60 });
  return {
    requests: perMinute(ceilings.requestsPerMinute, limits.requestsPerMinute),
    requestsOfKey: perMinute(ceilings.requestsPerMinuteOfKey, limits.requestsPerMinuteOfKey),
    turns: perMinute(ceilings.turnsPerMinute, limits.turnsPerMinute),
  };
}
