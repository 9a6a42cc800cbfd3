import { AppError } from '@parley/contract/errors';
import type { SupportGrantId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { findSupportGrant, revokeGrantRow } from './support-grants.store.ts';

/** Takes the leave back: whoever is inside by it is out within seconds. One that was taken back before, or has run out, stays as it is. */
export async function revokeSupport(
  scope: TenantScope,
  deps: { now: () => number },
  { id, trail }: { id: SupportGrantId; trail: AuditTrail },
): Promise<void> {
  await scope.transaction(async (db) => {
    const grant = await findSupportGrant(db, id);
    if (grant === undefined) throw new AppError('not_found');
    if (!(await revokeGrantRow(db, id, new Date(deps.now())))) return;
    await recordAudit(db, trail, {
      action: 'support.revoked',
      target: { kind: 'supportGrant', id },
      before: { reason: grant.reason, access: grant.access },
    });
  });
}
