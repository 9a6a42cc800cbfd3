import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import type { CreateModelConnectionBody } from '@parley/contract/models';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { auditedConnection, connectionKeyPlace, type ModelConnection } from './model-connection.ts';
import type { ModelConnectionDeps } from './model-connection-deps.ts';
import { countConnectionsAlone, insertConnection } from './model-connections.store.ts';
import { requireConnectable } from './require-connectable.ts';

const mostConnections = 50;

/** Connects a provider with the tenant's own key. Nothing is asked of the provider yet. */
export async function createModelConnection(
  scope: TenantScope,
  deps: Pick<ModelConnectionDeps, 'secretBox' | 'rules' | 'now'>,
  { apiKey, trail, ...input }: CreateModelConnectionBody & { trail: AuditTrail },
): Promise<ModelConnection> {
  requireConnectable(deps, { ...input, hasKey: apiKey !== null });
  const now = new Date(deps.now());
  const connection: ModelConnection = {
    ...input,
    id: newId('modelConnection', now.getTime()),
    key: apiKey === null ? null : deps.secretBox.seal(connectionKeyPlace(scope.tenantId), apiKey),
    keyHint: apiKey?.slice(-4) ?? null,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  };
  await scope.transaction(async (db) => {
    if ((await countConnectionsAlone(db)) >= mostConnections) throw new AppError('limit_reached', { details: { limit: mostConnections } });
    await insertConnection(db, connection);
    await recordAudit(db, trail, {
      action: 'model_connection.created',
      target: { kind: 'modelConnection', id: connection.id },
      after: auditedConnection(connection),
    });
  });
  return connection;
}
