import { type BotId, formatId } from '@parley/contract/ids';
import type { SpendResponse } from '@parley/contract/spend';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { readSpendRules, type SpendCounter, selectSpendCounters, sumSpent } from './spend.store.ts';
import { spendDates } from './spend-limits.ts';

/** What was spent today and this month, and how full the limits are. */
export async function getSpend(scope: TenantScope, { now }: { now: () => number }): Promise<SpendResponse> {
  return scope.transaction(async (db) => {
    const { limits, timeZone } = await readSpendRules(db);
    const dates = spendDates(now(), timeZone);
    const limitOf = ({ scope: whose, period }: SpendCounter): string | null => limits[`${whose}${period === 'day' ? 'Day' : 'Month'}`];
    const counters = (await selectSpendCounters(db, dates)).flatMap((counter) => {
      const limitUsd = limitOf(counter);
      if (limitUsd === null) return [];
      const { scopeId, ...shown } = counter;
      return [{ ...shown, botId: counter.scope === 'bot' ? formatId('bot', scopeId as BotId) : null, limitUsd }];
    });
    return { timeZone, limits, spent: await sumSpent(db, { ...dates, timeZone }), counters };
  });
}
