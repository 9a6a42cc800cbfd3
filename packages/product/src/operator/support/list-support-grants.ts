import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { SupportGrant } from './support-grant.ts';
import { selectSupportGrants } from './support-grants.store.ts';

/** Lists when the tenant let operators in, the latest first. */
export async function listSupportGrants(scope: TenantScope, query: PageQuery): Promise<Page<SupportGrant>> {
  const before = readIdCursor('supportGrant', query.cursor);
  const grants = await scope.transaction((db) => selectSupportGrants(db, { limit: query.limit + 1, before }));
  return toPage('supportGrant', grants, query.limit);
}
