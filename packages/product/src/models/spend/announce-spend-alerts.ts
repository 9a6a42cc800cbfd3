import type { TenantDb } from '@parley/platform/database/tenancy';
import { announceJobs } from '@parley/platform/jobs/insert-jobs';
import type { SpendAlert } from './spend.store.ts';
import { writeSpendAlerts } from './spend-alerts.store.ts';

/** Has owners and admins told of these limits. */
export async function announceSpendAlerts(db: TenantDb, alerts: readonly SpendAlert[]): Promise<void> {
  if (alerts.length === 0) return;
  await writeSpendAlerts(db, alerts);
  announceJobs();
}
