import { AppError } from '@parley/contract/errors';
import type { ModelConnectionId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { auditedConnection } from './model-connection.ts';
import { deleteConnectionRow, lockConnection } from './model-connections.store.ts';

/** Forgets a connection and its key. Bots that name it go on with what they are to fall back on, within seconds. */
export async function deleteModelConnection(
  scope: TenantScope,
  { id, trail }: { id: ModelConnectionId; trail: AuditTrail },
): Promise<void> {
  await scope.transaction(async (db) => {
    const connection = await lockConnection(db, id);
    if (connection === undefined || !(await deleteConnectionRow(db, id))) throw new AppError('not_found');
    await recordAudit(db, trail, {
      action: 'model_connection.deleted',
      target: { kind: 'modelConnection', id },
      before: auditedConnection(connection),
    });
  });
}
