import { AppError } from '@parley/contract/errors';
import type { SearchRuleId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { mayRule } from './may-rule.ts';
import { describeSearchRule } from './search-rule.ts';
import { deleteSearchRuleRow, findSearchRule } from './search-rules.store.ts';

/** Takes a rule back: from the next question on, what is found decides again. */
export async function removeSearchRule(scope: TenantScope, id: SearchRuleId, trail: AuditTrail): Promise<void> {
  await scope.transaction(async (db) => {
    const rule = await findSearchRule(db, id);
    if (rule === undefined || !mayRule(scope, rule.botId)) throw new AppError('not_found');
    await deleteSearchRuleRow(db, id);
    await recordAudit(db, trail, { action: 'search_rule.deleted', target: { kind: 'searchRule', id }, before: describeSearchRule(rule) });
  });
}
