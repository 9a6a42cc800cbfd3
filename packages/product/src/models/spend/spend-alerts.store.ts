import type { TenantDb } from '@parley/platform/database/tenancy';
import { insertJobs } from '@parley/platform/jobs/insert-jobs';
import { type RawBuilder, sql } from 'kysely';
import { spendAlertJob } from '../models.jobs.ts';
import type { SpendAlert } from './spend.store.ts';

/**
 * A statement that has owners and admins told of limits of the tenant or a bot that are nearly, or wholly, used up: `alerts` is a JSON
 * array of `SpendAlert`. Visitors' limits are nobody's news. Call `announceJobs` where there may have been alerts.
 */
export function insertSpendAlerts(alerts: RawBuilder<unknown>): RawBuilder<unknown> {
  return insertJobs(
    spendAlertJob,
    sql`
      select jsonb_build_object('botId', case when alert.scope = 'bot' then alert.scope_id end, 'period', alert.period,
        'percent', case when alert.told in (50, 80) then alert.told else 100 end)
      from jsonb_to_recordset(${alerts}) as alert (scope text, scope_id uuid, period text, told integer)
      where alert.scope in ('tenant', 'bot') and alert.period in ('day', 'month')`,
  );
}

export async function writeSpendAlerts(db: TenantDb, alerts: readonly SpendAlert[]): Promise<void> {
  await insertSpendAlerts(sql`${JSON.stringify(alerts)}::jsonb`).execute(db);
}
