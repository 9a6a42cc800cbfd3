import type { AnswerTestId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AuditTrail, recordAudit } from '../audit/public.ts';
import { deleteTest } from './answer-tests.store.ts';
import { requireTest } from './require-reach.ts';

/** Removes a test. What came of it in runs stays. */
export async function removeTest(scope: TenantScope, { id, trail }: { id: AnswerTestId; trail: AuditTrail }): Promise<void> {
  await scope.transaction(async (db) => {
    const { question, botId } = await requireTest(scope, db, id);
    await deleteTest(db, id);
    await recordAudit(db, trail, { action: 'answer_test.removed', target: { kind: 'bot', id: botId }, before: { question } });
  });
}
