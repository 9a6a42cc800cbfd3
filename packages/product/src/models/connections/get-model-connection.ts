import { AppError } from '@parley/contract/errors';
import type { ModelConnectionId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { ModelConnection } from './model-connection.ts';
import { findConnection } from './model-connections.store.ts';

/** Reads one connection. */
export async function getModelConnection(scope: TenantScope, id: ModelConnectionId): Promise<ModelConnection> {
  const connection = await scope.transaction((db) => findConnection(db, id));
  if (connection === undefined) throw new AppError('not_found');
  return connection;
}
