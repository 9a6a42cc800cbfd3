import type { SpendLimits } from '@parley/contract/spend';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, changedFields, recordAudit } from '../../audit/public.ts';
import { readSpendRules, writeSpendLimits } from './spend.store.ts';

/** Replaces the limits. They hold for turns that begin within the next seconds, in every process; those under way end as they began. */
export async function setSpendLimits(scope: TenantScope, { trail, ...limits }: SpendLimits & { trail: AuditTrail }): Promise<void> {
  await scope.transaction(async (db) => {
    const { limits: before } = await readSpendRules(db);
    await writeSpendLimits(db, limits);
    const changed = changedFields(before, limits, Object.keys(limits) as (keyof SpendLimits)[]);
    if (changed !== undefined) await recordAudit(db, trail, { action: 'spend_limits.changed', ...changed });
  });
}
