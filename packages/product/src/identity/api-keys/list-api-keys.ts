import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { ApiKey } from './api-key.ts';
import { selectApiKeyPage } from './api-keys.store.ts';

/** Lists keys that were not revoked, newest first. */
export async function listApiKeys(scope: TenantScope, query: PageQuery): Promise<Page<ApiKey>> {
  const before = readIdCursor('apiKey', query.cursor);
  const keys = await scope.transaction((db) => selectApiKeyPage(db, { limit: query.limit + 1, before }));
  return toPage('apiKey', keys, query.limit);
}
