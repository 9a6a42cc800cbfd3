import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { UsageEvent } from './usage-event.ts';
import { selectUsagePage } from './usage-events.store.ts';

/** Lists the ledger, newest line first. */
export async function listUsage(scope: TenantScope, query: PageQuery): Promise<Page<UsageEvent>> {
  const before = readIdCursor('usageEvent', query.cursor);
  const events = await scope.transaction((db) => selectUsagePage(db, { limit: query.limit + 1, before, bots: scope.bots }));
  return toPage('usageEvent', events, query.limit);
}
