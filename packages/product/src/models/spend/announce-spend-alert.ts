import type { BotId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { spendAlertJob } from '../models.jobs.ts';
import type { SpendAlert } from './spend.store.ts';

/** Has owners and admins told of a limit of the tenant or a bot that is nearly, or wholly, used up. Visitors' limits are nobody's news. */
export async function announceSpendAlert(db: TenantDb, { scope, scope_id, period, told }: SpendAlert): Promise<void> {
  if ((scope !== 'tenant' && scope !== 'bot') || (period !== 'day' && period !== 'month')) return;
  const percent = told === 50 || told === 80 ? told : 100;
  await enqueue(db, spendAlertJob, { botId: scope === 'bot' ? (scope_id as BotId) : null, period, percent });
}
