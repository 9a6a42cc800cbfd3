import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { SearchRule } from './search-rule.ts';
import { selectSearchRulePage } from './search-rules.store.ts';

/** Lists search rules, newest first; who is restricted to some bots sees those for these bots alone. */
export async function listSearchRules(scope: TenantScope, query: PageQuery): Promise<Page<SearchRule>> {
  const before = readIdCursor('searchRule', query.cursor);
  const rules = await scope.transaction((db) => selectSearchRulePage(db, { limit: query.limit + 1, before, within: scope.bots }));
  return toPage('searchRule', rules, query.limit);
}
