import { AppError } from '@parley/contract/errors';
import type { ActionId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { deleteActionRow, lockAction } from './actions.store.ts';
import { auditedAction } from './stored-action.ts';

/** Removes an action with its secrets. From now on bots that name it call the built-in form of that name, where there is one, or nothing. */
export async function deleteAction(scope: TenantScope, { id, trail }: { id: ActionId; trail: AuditTrail }): Promise<void> {
  await scope.transaction(async (db) => {
    const action = await lockAction(db, id);
    if (action === undefined) throw new AppError('not_found');
    await deleteActionRow(db, id);
    await recordAudit(db, trail, { action: 'action.deleted', target: { kind: 'action', id }, before: auditedAction(action) });
  });
}
