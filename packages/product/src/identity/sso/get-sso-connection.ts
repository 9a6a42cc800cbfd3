import { AppError } from '@parley/contract/errors';
import type { SsoConnectionId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { SsoConnection } from './sso-connection.ts';
import { findSsoConnection } from './sso-connections.store.ts';

/** One of the tenant's connections. */
export async function getSsoConnection(scope: TenantScope, id: SsoConnectionId): Promise<SsoConnection> {
  const connection = await scope.transaction((db) => findSsoConnection(db, id));
  if (connection === undefined) throw new AppError('not_found');
  return connection;
}
