import { AppError } from '@parley/contract/errors';
import type { LeadId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { deleteLeadRow, findLead } from './leads.store.ts';

/** Deletes what somebody sent with a form. The audit log holds that it was done, and nothing of what it said. */
export async function deleteLead(scope: TenantScope, { id, trail }: { id: LeadId; trail: AuditTrail }): Promise<void> {
  await scope.transaction(async (db) => {
    const lead = await findLead(db, id, scope.bots);
    if (lead === undefined) throw new AppError('not_found');
    await deleteLeadRow(db, id);
    await recordAudit(db, trail, { action: 'lead.deleted', target: { kind: 'lead', id } });
  });
}
