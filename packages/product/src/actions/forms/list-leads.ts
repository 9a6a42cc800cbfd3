import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type Lead, selectLeadPage } from './leads.store.ts';

/** Lists what visitors sent with forms, newest first; whoever is restricted to some bots sees theirs. */
export async function listLeads(scope: TenantScope, query: PageQuery): Promise<Page<Lead>> {
  const before = readIdCursor('lead', query.cursor);
  const rows = await scope.transaction((db) => selectLeadPage(db, { limit: query.limit + 1, before, bots: scope.bots }));
  return toPage('lead', rows, query.limit);
}
