import type { SpendLimits } from '@parley/contract/spend';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, changedFields, recordAudit } from '../../audit/public.ts';
import { type ChangedLimit, forgetLevelsTold, readSpendRules, writeSpendLimits } from './spend.store.ts';

const told = [
  { name: 'tenantDay', scope: 'tenant', period: 'day' },
  { name: 'tenantMonth', scope: 'tenant', period: 'month' },
  { name: 'botDay', scope: 'bot', period: 'day' },
  { name: 'botMonth', scope: 'bot', period: 'month' },
] as const;

/**
 * Replaces the limits. They hold for turns that begin within the next seconds, in every process; those under way end as they began.
 * Of a limit that was raised it is told anew when it is nearly used up.
 */
export async function setSpendLimits(scope: TenantScope, { trail, ...limits }: SpendLimits & { trail: AuditTrail }): Promise<void> {
  await scope.transaction(async (db) => {
    const { limits: before } = await readSpendRules(db);
    await writeSpendLimits(db, limits);
    await forgetLevelsTold(
      db,
      told.flatMap(({ name, ...limit }): ChangedLimit[] => {
        const cap = limits[name];
        return cap === null || cap === before[name] ? [] : [{ ...limit, cap }];
      }),
    );
    const changed = changedFields(before, limits, Object.keys(limits) as (keyof SpendLimits)[]);
    if (changed !== undefined) await recordAudit(db, trail, { action: 'spend_limits.changed', ...changed });
  });
}
