import type { LimitPolicies } from '@parley/platform/http/limits/limit-policies';
import type { ChatDeps } from '@parley/product/conversations/public';
import { tenantLimits } from '@parley/product/plans/public';
import type { TenantStatuses } from '@parley/product/tenants/public';
import type { PerMinute } from './config.ts';

/** The limits of this installation, by the numbers it was told and the plans its tenants are on. */
export function limitPolicies(perMinute: PerMinute, statuses: TenantStatuses): LimitPolicies {
  const of = (points: number) => ({ points, windowSeconds: 60 });
  const ceilings = {
    requestsPerMinute: perMinute.requestsOfTenant,
    requestsPerMinuteOfKey: perMinute.requestsOfKey,
    turnsPerMinute: perMinute.turnsOfTenant,
  };
  return {
    address: of(perMinute.requestsOfAddress),
    credential: of(perMinute.credentialsOfAddress),
    session: of(perMinute.sessionsOfAddress),
    member: of(perMinute.requestsOfMember),
    visitor: of(perMinute.requestsOfVisitor),
    bot: of(perMinute.requestsOfBot),
    turnsOfVisitor: of(perMinute.turnsOfVisitor),
    turnsOfBot: of(perMinute.turnsOfBot),
    ofTenant: (tenantId) => tenantLimits(statuses, ceilings, tenantId),
  };
}

/** How many sessions begin without a challenge, by the numbers this installation was told. */
export function freeSessions({ freeSessionsOfBot, freeSessionsOfAddress }: PerMinute): ChatDeps['freeSessions'] {
  return {
    ofBot: { points: freeSessionsOfBot, windowSeconds: 60 },
    ofAddress: { points: freeSessionsOfAddress, windowSeconds: 60 },
  };
}
