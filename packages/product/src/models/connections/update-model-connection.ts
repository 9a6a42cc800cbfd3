import { AppError } from '@parley/contract/errors';
import type { ModelConnectionId } from '@parley/contract/ids';
import type { UpdateModelConnectionBody } from '@parley/contract/models';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, changedFields, recordAudit } from '../../audit/public.ts';
import { auditedConnection, connectionKeyPlace, type ModelConnection } from './model-connection.ts';
import type { ModelConnectionDeps } from './model-connection-deps.ts';
import { lockConnection, updateConnectionRow } from './model-connections.store.ts';
import { refused, requireConnectable } from './require-connectable.ts';

/**
 * Changes what is named. A new address wants the key again, so that nobody sends a key they cannot see to a server of their
 * own. Calls under way end as they began; the next ones follow the change within seconds, in every process.
 */
export async function updateModelConnection(
  scope: TenantScope,
  deps: Pick<ModelConnectionDeps, 'secretBox' | 'rules' | 'now'>,
  { id, trail, apiKey, ...changes }: UpdateModelConnectionBody & { id: ModelConnectionId; trail: AuditTrail },
): Promise<ModelConnection> {
  return scope.transaction(async (db) => {
    const before = await lockConnection(db, id);
    if (before === undefined) throw new AppError('not_found');
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const keyed =
      apiKey === undefined
        ? {}
        : {
            key: apiKey === null ? null : deps.secretBox.seal(connectionKeyPlace(scope.tenantId), apiKey),
            keyHint: apiKey?.slice(-4) ?? null,
          };
    const after: ModelConnection = {
      ...before,
      ...given,
      ...keyed,
      revision: before.revision + 1,
      updatedAt: new Date(deps.now()),
    };
    if (after.baseUrl !== before.baseUrl && before.key !== null && apiKey === undefined)
      throw refused('apiKey', 'must be given again when the address changes');
    requireConnectable(deps, { ...after, hasKey: after.key !== null });
    await updateConnectionRow(db, after);
    const was = auditedConnection(before);
    const changed = changedFields(was, auditedConnection(after), Object.keys(was));
    if (changed !== undefined || apiKey !== undefined)
      await recordAudit(db, trail, {
        action: apiKey === undefined ? 'model_connection.changed' : 'model_connection.key_changed',
        target: { kind: 'modelConnection', id },
        ...changed,
      });
    return after;
  });
}
