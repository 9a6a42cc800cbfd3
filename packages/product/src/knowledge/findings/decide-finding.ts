import { AppError } from '@parley/contract/errors';
import type { FindingStatus } from '@parley/contract/findings';
import type { FindingId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import type { Finding } from './finding.ts';
import { findFinding, updateFindingStatus } from './findings.store.ts';

/** Dismisses or resolves a finding, or opens it again. It stays decided as long as both texts stay as they are. */
export async function decideFinding(
  scope: TenantScope,
  deps: { now: () => number },
  input: { id: FindingId; status: FindingStatus; trail: AuditTrail },
): Promise<Finding> {
  return scope.transaction(async (db) => {
    const finding = await findFinding(db, input.id);
    if (finding === undefined) throw new AppError('not_found');
    if (finding.status === input.status) return finding;
    const open = input.status === 'open';
    const decision = {
      status: input.status,
      decidedBy: open ? null : input.trail.actor.label,
      decidedAt: open ? null : new Date(deps.now()),
    };
    await updateFindingStatus(db, input.id, decision);
    await recordAudit(db, input.trail, {
      action: 'finding.decided',
      target: { kind: 'finding', id: input.id },
      before: { status: finding.status },
      after: { status: input.status, kind: finding.kind },
    });
    return { ...finding, ...decision };
  });
}
