import type { TenantDb } from '@parley/platform/database/tenancy';
import type { NewUsageEvent } from './usage-event.ts';
import { insertUsage } from './usage-events.store.ts';

/** Records what happened, in the transaction in which it happened: the ledger has a line exactly when the work was kept. */
export async function recordUsage(db: TenantDb, events: readonly NewUsageEvent[]): Promise<void> {
  if (events.length > 0) await insertUsage(events).execute(db);
}
