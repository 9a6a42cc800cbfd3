import type { Page, PageQuery } from '@parley/contract/pagination';
import { readIdCursor, toPage } from '@parley/platform/database/page';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { SsoConnection } from './sso-connection.ts';
import { selectSsoConnectionPage } from './sso-connections.store.ts';

/** Lists a tenant's connections, newest first. */
export async function listSsoConnections(scope: TenantScope, query: PageQuery): Promise<Page<SsoConnection>> {
  const before = readIdCursor('ssoConnection', query.cursor);
  const connections = await scope.transaction((db) => selectSsoConnectionPage(db, { limit: query.limit + 1, before }));
  return toPage('ssoConnection', connections, query.limit);
}
