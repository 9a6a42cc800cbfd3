import { AppError } from '@parley/contract/errors';
import type { SsoConnectionId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { requireWayIn } from './require-way-in.ts';
import { auditedFields } from './sso-admin.ts';
import { deleteSsoConnectionRow, lockSsoConnections } from './sso-connections.store.ts';

/** Removes a connection. People who came through it stay members; their sessions open the tenant no longer. */
export async function deleteSsoConnection(scope: TenantScope, { id, trail }: { id: SsoConnectionId; trail: AuditTrail }): Promise<void> {
  await scope.transaction(async (db) => {
    const all = await lockSsoConnections(db);
    const connection = all.find((each) => each.id === id);
    if (connection === undefined) throw new AppError('not_found');
    await requireWayIn(
      db,
      all.filter((each) => each.id !== id),
    );
    await deleteSsoConnectionRow(db, id);
    await recordAudit(db, trail, {
      action: 'sso_connection.removed',
      target: { kind: 'ssoConnection', id },
      before: auditedFields(connection),
    });
  });
}
